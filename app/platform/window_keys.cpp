#include "app/platform/window_keys.h"

#include <GLFW/glfw3.h>

namespace arpenteur {

namespace {

std::optional<KeyCode> named(int key) {
    switch (key) {
        case GLFW_KEY_TAB:
            return KeyCode::tab;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER:
            return KeyCode::enter;
        case GLFW_KEY_ESCAPE:
            return KeyCode::escape;
        case GLFW_KEY_BACKSPACE:
            return KeyCode::backspace;
        case GLFW_KEY_DELETE:
            return KeyCode::remove;
        case GLFW_KEY_LEFT:
            return KeyCode::left;
        case GLFW_KEY_RIGHT:
            return KeyCode::right;
        case GLFW_KEY_UP:
            return KeyCode::up;
        case GLFW_KEY_DOWN:
            return KeyCode::down;
        case GLFW_KEY_HOME:
            return KeyCode::home;
        case GLFW_KEY_END:
            return KeyCode::end;
        case GLFW_KEY_PAGE_UP:
            return KeyCode::page_up;
        case GLFW_KEY_PAGE_DOWN:
            return KeyCode::page_down;
        default:
            return std::nullopt;
    }
}

// GLFW numbers keys by their place on an American keyboard; on an AZERTY the one it calls Q types an a.
char letter_on(int key, int scancode) {
    const char* name = glfwGetKeyName(key, scancode);
    if (name == nullptr || name[1] != '\0') return 0;
    const char letter = name[0];
    if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
    return letter >= 'a' && letter <= 'z' ? letter : '\0';
}

}  // namespace

std::optional<Keystroke> keystroke(int key, int scancode, int action, int modifiers) {
    if (action == GLFW_RELEASE) return std::nullopt;
    Keystroke stroke{.shift = (modifiers & GLFW_MOD_SHIFT) != 0,
                     .control = (modifiers & GLFW_MOD_CONTROL) != 0,
                     .repeated = action == GLFW_REPEAT};
    if (const auto code = named(key)) {
        stroke.key = *code;
        return stroke;
    }
    if (!stroke.control) return std::nullopt;
    stroke.letter = letter_on(key, scancode);
    if (stroke.letter == 0) return std::nullopt;
    return stroke;
}

}  // namespace arpenteur
