#include "app/screens/prepare/team.h"

#include <algorithm>

#include "app/screens/editing.h"

namespace arpenteur {

namespace {

constexpr std::array roles{Role::diagnostician, Role::apfdt};

std::string title_of(const VisitPage& page, const Member& member) {
    return member.name.empty() ? page.in({"Sans nom", "Without a name"}) : member.name;
}

std::string subtitle_of(const VisitPage& page, const Member& member) {
    std::string text = member.organisation;
    if (!text.empty()) text += " · ";
    return text + page.in(label_of(member.role));
}

std::vector<Member> members_by_name(const VisitPage& page) {
    std::vector<Member> members;
    for (const auto& [entity, claims] : page.view().members) members.push_back(*latest(claims));
    std::sort(members.begin(), members.end(),
              [](const Member& a, const Member& b) { return a.name < b.name; });
    return members;
}

void open_new(VisitPage& page, Entry& entry) {
    const Id person = page.new_id();
    // Whose entry it is: its id alone does not say it.
    begin_editing(page, member_id(person), Member{person, {}, {}, Role::apfdt});
    open_entry(page, entry, member_id(person));
    page.surface.focus.move_to("member/name");
}

void draw_rows(VisitPage& page, Entry& entry, const std::vector<Member>& members) {
    for (const Member& member : members) {
        const Id entity = member_id(member.person);
        const bool several = settled(claims_on(page.view().members, entity)) == nullptr;
        const bool here = member.person == page.visit.person();
        if (list_row(page.surface, "member/" + entity.hex(),
                     {.title = title_of(page, member),
                      .subtitle = subtitle_of(page, member),
                      .badge = several ? page.in({"à arbitrer", "to arbitrate"})
                               : here  ? page.in({"cette tablette", "this tablet"})
                                       : "",
                      .badge_tone = several ? Tone::attention : Tone::neutral,
                      .icon = Icon::person})
                .opened)
            open_entry(page, entry, entity);
    }
}

void draw_writer(VisitPage& page, const std::vector<Member>& members) {
    std::vector<std::string> names;
    std::optional<std::size_t> writer;
    for (std::size_t i = 0; i < members.size(); ++i) {
        names.push_back(title_of(page, members[i]));
        if (members[i].person == page.writer) writer = i;
    }
    heading(page.surface, page.in({"Qui écrit sur cette tablette", "Who writes on this tablet"}));
    const auto tapped = choose_one(page.surface, "writer", names, writer, page.visit.writable());
    if (tapped && tapped != writer) page.intentions.ask(WriteAs{members[*tapped].person});
    hint(
        page.surface,
        page.say({"Si quelqu’un d’autre l’emprunte, choisissez son nom : ce qui suit sera de sa main, marqué "
                  "« saisi sur la tablette de {} ».",
                  "If somebody else borrows it, choose their name: what follows will be in their name, "
                  "marked “written on {}’s tablet”."},
                 page.visit.name_of(page.visit.person())));
}

void draw_members(VisitPage& page, Entry& entry) {
    const std::vector<Member> members = members_by_name(page);
    title(page.surface, page.in({"Équipe", "Team"}));
    draw_rows(page, entry, members);
    if (button(page.surface,
               {.path = "member/add",
                .label = page.in({"Ajouter un membre sans tablette", "Add a member without a tablet"}),
                .icon = Icon::plus,
                .enabled = page.visit.writable()}))
        open_new(page, entry);
    hint(page.surface, page.in({"Un collègue qui a sa tablette entre par sa carte : Échanger.",
                                "A colleague with a tablet comes in by their card: Exchange."}));
    draw_writer(page, members);
}

void draw_member(VisitPage& page, Entry& entry) {
    Surface& surface = page.surface;
    const Id entity = *entry.open;
    const Claims<Member>& claims = claims_on(page.view().members, entity);
    const bool exists = !claims.empty();
    Editing<Member> member(page, entity, claims);
    const Id person = member.thing().person;

    draw_entry_top(page, "member", entry, page.in({"Toute l’équipe", "The whole team"}));
    title(surface, exists ? title_of(page, member.thing()) : page.in({"Nouveau membre", "New member"}));
    member.arbitrate("member/dispute", [&](const Member& each) {
        return title_of(page, each) + ", " + subtitle_of(page, each);
    });
    cells(surface, 340.0F, [&](CellFlow& flow) {
        flow.next();
        member.text("member/name", &Member::name,
                    {.label = page.in({"Prénom et nom", "First and last name"})});
        flow.next();
        member.text("member/organisation", &Member::organisation,
                    {.label = page.in({"Organisation", "Organisation"})});
    });
    label(surface, page.in({"Rôle", "Role"}));
    member.choose("member/role", roles, &Member::role);

    // Nobody removes who is writing, nor whose tablet this is.
    std::optional<Removable> removable;
    if (exists && person != page.visit.person() && person != page.writer)
        removable = Removable{title_of(page, member.thing()), [&] {
                                  return page.in(
                                      {"Ce que cette personne a écrit reste. Ses positions ne seront "
                                       "plus attendues.",
                                       "What they wrote stays. Their positions are no longer waited "
                                       "for."});
                              }};
    if (draw_entry_end(page, "member", entry, removable)) member.give_up();
}

}  // namespace

void draw_team(VisitPage& page, Entry& entry, RemovedPart& removed) {
    if (entry.open) {
        draw_member(page, entry);
        return;
    }
    draw_members(page, entry);
    draw_removed(page, removed);
}

}  // namespace arpenteur
