# Builds the preset one-definition: see CMakePresets.json.
execute_process(COMMAND ${CMAKE_COMMAND} --preset one-definition OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build --preset one-definition COMMAND_ERROR_IS_FATAL ANY)
