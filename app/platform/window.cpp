#include "app/platform/window.h"

#define GLFW_INCLUDE_NONE
#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <algorithm>
#include <atomic>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <optional>
#include <stb_image_write.h>
#include <vector>

#include "app/platform/window_keys.h"
#include "app/widgets/frame.h"

namespace arpenteur {

namespace {

constexpr double frame_time = 1.0 / 60.0;
constexpr int settling_frames = 3;
constexpr int most_settling_frames = 30;  // for a picture

std::string last_error() {
    const char* words = nullptr;
    glfwGetError(&words);
    return words == nullptr ? std::string("no reason given") : std::string(words);
}

// What OpenGL may be, best first, with the shading language that goes with it.
struct Dialect {
    int major;
    int minor;
    bool core;
    const char* shading;
};
constexpr Dialect dialects[] = {
    {3, 2, true, "#version 150"}, {3, 0, false, "#version 130"}, {2, 1, false, "#version 120"}};

// GLFW for as long as it is needed.
class Glfw {
public:
    Glfw() {
#ifdef GLFW_PLATFORM_X11
        // GLFW hears fingers through X11 only, and Wayland desktops have an X11 beside them.
        glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
        started_ = glfwInit() == GLFW_TRUE;
        if (started_) return;
        glfwInitHint(GLFW_PLATFORM, GLFW_ANY_PLATFORM);
#endif
        started_ = glfwInit() == GLFW_TRUE;
    }
    ~Glfw() {
        if (started_) glfwTerminate();
    }
    Glfw(const Glfw&) = delete;
    Glfw& operator=(const Glfw&) = delete;
    bool started() const { return started_; }

private:
    bool started_ = false;
};

struct DestroyWindow {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using WindowHandle = std::unique_ptr<GLFWwindow, DestroyWindow>;

WindowHandle create(const WindowOptions& options, const Dialect& dialect) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, dialect.major);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, dialect.minor);
    if (dialect.core) {
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    }
    glfwWindowHint(GLFW_VISIBLE, options.hidden ? GLFW_FALSE : GLFW_TRUE);
    GLFWmonitor* monitor = options.full_screen ? glfwGetPrimaryMonitor() : nullptr;
    int width = options.width;
    int height = options.height;
    if (monitor != nullptr)
        if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) width = mode->width, height = mode->height;
    return WindowHandle(glfwCreateWindow(width, height, options.title.c_str(), monitor, nullptr));
}

}  // namespace

class Window::Inside {
public:
    Inside(std::unique_ptr<Glfw> glfw, WindowHandle handle, const char* shading, FontFiles fonts, float scale,
           Language language)
        : glfw_(std::move(glfw)),
          handle_(std::move(handle)),
          woken_(std::make_shared<std::atomic<bool>>(false)),
          surface_(std::move(fonts), scale, language) {
        ImGui_ImplOpenGL3_Init(shading);
        ImGui::GetIO().BackendPlatformName = "arpenteur";
        surface_.clipboard.put = [this](const std::string& text) {
            glfwSetClipboardString(handle_.get(), text.c_str());
        };
        surface_.clipboard.get = [this] {
            const char* text = glfwGetClipboardString(handle_.get());
            return text == nullptr ? std::string() : std::string(text);
        };
        listen();
    }
    ~Inside() { ImGui_ImplOpenGL3_Shutdown(); }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    Surface& surface() { return surface_; }
    GLFWwindow* handle() const { return handle_.get(); }
    std::shared_ptr<std::atomic<bool>> woken() const { return woken_; }
    int frames_drawn() const { return frames_drawn_; }

    bool turn(const Screen& screen) {
        wait();
        if (glfwWindowShouldClose(handle()) == GLFW_TRUE) return false;
        if (woken_->exchange(false)) surface_.redraw(settling_frames);
        const double now = glfwGetTime();
        const bool due = wake_ && *wake_ <= now;
        if (due || surface_.frames_wanted() > 0) {
            if (due) surface_.redraw(1);
            draw(screen);
            glfwSwapBuffers(handle());
        }
        return true;
    }

    void draw(const Screen& screen) {
        last_frame_ = glfwGetTime();
        moved_ = false;
        if (surface_.apply_scale()) {
            ImGui_ImplOpenGL3_DestroyFontsTexture();
            ImGui_ImplOpenGL3_CreateFontsTexture();
        }
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(handle(), &width, &height);
        ImGui_ImplOpenGL3_NewFrame();
        draw_frame(surface_, last_frame_, ImVec2(static_cast<float>(width), static_cast<float>(height)),
                   screen);
        glViewport(0, 0, width, height);
        glClearColor(1.0F, 1.0F, 1.0F, 1.0F);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        wake_ = surface_.wake_time();
        ++frames_drawn_;
    }

    bool save_picture(const std::filesystem::path& png) {
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(handle(), &width, &height);
        std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                                          3U);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadBuffer(GL_BACK);
        glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
        // OpenGL's first row is the lowest.
        const int row = width * 3;
        const unsigned char* last = pixels.data() + static_cast<std::ptrdiff_t>(row) * (height - 1);
        return stbi_write_png(png.c_str(), width, height, 3, last, -row) != 0;
    }

private:
    static Inside& of(GLFWwindow* window) { return *static_cast<Inside*>(glfwGetWindowUserPointer(window)); }

    void wait() {
        // Nothing to draw, but timers (the lock) go on.
        if (glfwGetWindowAttrib(handle(), GLFW_ICONIFIED) == GLFW_TRUE && !woken_->load()) {
            if (const double left = wake_ ? *wake_ - glfwGetTime() : 1.0; left <= 0.0)
                glfwPollEvents();
            else if (wake_)
                glfwWaitEventsTimeout(left);
            else
                glfwWaitEvents();
            return;
        }
        if (surface_.frames_wanted() > 0 || woken_->load()) {
            glfwPollEvents();
            return;
        }
        std::optional<double> until = wake_;
        // A finger that moves gives more events than the eye needs frames.
        if (moved_) until = std::min(until.value_or(last_frame_ + frame_time), last_frame_ + frame_time);
        if (until) {
            const double left = *until - glfwGetTime();
            if (left > 0.0)
                glfwWaitEventsTimeout(left);
            else
                glfwPollEvents();
        } else {
            glfwWaitEvents();
        }
        if (moved_ && glfwGetTime() - last_frame_ >= frame_time) surface_.redraw(1);
    }

    // The window's coordinates may not be pixels; ours are.
    ImVec2 pixel(double x, double y) const {
        int window_width = 0;
        int window_height = 0;
        int width = 0;
        int height = 0;
        glfwGetWindowSize(handle(), &window_width, &window_height);
        glfwGetFramebufferSize(handle(), &width, &height);
        if (window_width == 0 || window_height == 0) return {0.0F, 0.0F};
        return {static_cast<float>(x * width / window_width), static_cast<float>(y * height / window_height)};
    }

    ImVec2 pointer() const {
        double x = 0.0;
        double y = 0.0;
        glfwGetCursorPos(handle(), &x, &y);
        return pixel(x, y);
    }

    void listen() {
        glfwSetWindowUserPointer(handle(), this);
        glfwSetMouseButtonCallback(handle(), [](GLFWwindow* window, int button, int action, int) {
            if (button != GLFW_MOUSE_BUTTON_LEFT) return;
            Inside& here = of(window);
            if (action == GLFW_PRESS)
                here.surface_.input.press(here.pointer());
            else
                here.surface_.input.release();
            here.surface_.redraw(1);
        });
        glfwSetCursorPosCallback(handle(), [](GLFWwindow* window, double x, double y) {
            Inside& here = of(window);
            // A pointer that hovers changes nothing, so it wakes nobody.
            if (glfwGetMouseButton(window, GLFW_MOUSE_BUTTON_LEFT) != GLFW_PRESS) return;
            here.surface_.input.move(here.pixel(x, y));
            here.moved_ = true;
        });
        glfwSetScrollCallback(handle(), [](GLFWwindow* window, double, double lines) {
            Inside& here = of(window);
            here.surface_.input.wheel(here.pointer(), static_cast<float>(lines));
            here.surface_.redraw(1);
        });
        glfwSetKeyCallback(handle(),
                           [](GLFWwindow* window, int key, int scancode, int action, int modifiers) {
                               Inside& here = of(window);
                               if (const auto stroke = keystroke(key, scancode, action, modifiers)) {
                                   here.surface_.input.strike(*stroke);
                                   here.surface_.redraw(1);
                               }
                           });
        glfwSetCharCallback(handle(), [](GLFWwindow* window, unsigned int code) {
            Inside& here = of(window);
            here.surface_.input.type(static_cast<char32_t>(code));
            here.surface_.redraw(1);
        });
        const auto shown_again = [](GLFWwindow* window) { of(window).surface_.redraw(settling_frames); };
        glfwSetWindowRefreshCallback(handle(), shown_again);
        glfwSetFramebufferSizeCallback(
            handle(), [](GLFWwindow* window, int, int) { of(window).surface_.redraw(settling_frames); });
        glfwSetWindowFocusCallback(
            handle(), [](GLFWwindow* window, int) { of(window).surface_.redraw(settling_frames); });
    }

    std::unique_ptr<Glfw> glfw_;
    WindowHandle handle_;
    std::shared_ptr<std::atomic<bool>> woken_;
    Surface surface_;
    std::optional<double> wake_;
    double last_frame_ = 0.0;
    bool moved_ = false;
    int frames_drawn_ = 0;
};

tl::expected<Window, NoWindow> Window::open(const WindowOptions& options, FontFiles fonts,
                                            Language language) {
    auto glfw = std::make_unique<Glfw>();
    if (!glfw->started()) return tl::unexpected(NoWindow{last_error()});
    WindowHandle handle;
    const Dialect* spoken = nullptr;
    for (const Dialect& dialect : dialects) {
        handle = create(options, dialect);
        spoken = &dialect;
        if (handle) break;
    }
    if (!handle) return tl::unexpected(NoWindow{last_error()});
    glfwMakeContextCurrent(handle.get());
    glfwSwapInterval(1);

    float scale = options.scale;
    if (scale <= 0.0F) {
        float vertical = 1.0F;
        glfwGetWindowContentScale(handle.get(), &scale, &vertical);
        scale = std::clamp(scale, 1.0F, 2.0F);
    }
    return Window(std::make_unique<Inside>(std::move(glfw), std::move(handle), spoken->shading,
                                           std::move(fonts), scale, language));
}

Window::Window(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;

Surface& Window::surface() { return inside_->surface(); }

bool Window::turn(const Screen& screen) { return inside_->turn(screen); }

void Window::run(const Screen& screen) {
    while (turn(screen)) {
    }
}

void Window::close() { glfwSetWindowShouldClose(inside_->handle(), GLFW_TRUE); }
void Window::stay_open() { glfwSetWindowShouldClose(inside_->handle(), GLFW_FALSE); }

std::function<void()> Window::waker() const {
    return [woken = inside_->woken()] {
        woken->store(true);
        glfwPostEmptyEvent();
    };
}

bool Window::save_picture(const Screen& screen, const std::filesystem::path& png) {
    for (int frame = 0; frame < most_settling_frames; ++frame) {
        glfwPollEvents();
        inside_->draw(screen);
        if (frame >= settling_frames && surface().frames_wanted() == 0) break;
    }
    return inside_->save_picture(png);
}

int Window::frames_drawn() const { return inside_->frames_drawn(); }

}  // namespace arpenteur
