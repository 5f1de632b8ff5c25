# The libraries that the program is built from, one line each. An error names what is missing, and the file that lists
# the packages.

set(PARTS_HINT "Install what app/install/packages lists, or run ./app/run, which does it for you.")

function(pkg_part target module)
    pkg_check_modules(${target} QUIET IMPORTED_TARGET GLOBAL ${module})
    if(NOT ${target}_FOUND)
        message(FATAL_ERROR "Arpenteur needs ${module}, and pkg-config does not find it. ${PARTS_HINT}")
    endif()
endfunction()

# A macro, because what a package's own file sets (a module path, say) must reach the caller.
macro(house_part package)
    find_package(${package} QUIET)
    if(NOT ${package}_FOUND)
        message(FATAL_ERROR "Arpenteur needs ${package}, and CMake does not find it. ${PARTS_HINT}")
    endif()
endmacro()

house_part(Threads)
house_part(fmt)
house_part(cereal)
house_part(tl-expected)
house_part(nlohmann_json)
house_part(CLI11)
pkg_part(SODIUM libsodium)
pkg_part(ZSTD libzstd)
pkg_part(SQLITE sqlite3)
pkg_part(UTF8PROC libutf8proc)
pkg_part(LIBZIP libzip)
pkg_part(PUGIXML pugixml)
pkg_part(SYSTEMD libsystemd)
pkg_part(GLFW glfw3)
pkg_part(GL gl)
pkg_part(IMGUI imgui)
