# One static library a folder of generator/. Each exports only its own include root, so that an
# include against the direction of the arrows does not compile.
#
#   ibidem_library(NAME SOURCES file… HEADERS file… [PUBLIC target…] [PRIVATE target…])
#
# PUBLIC: libraries whose types stand in this one's headers. PRIVATE: those only its sources use.
function(ibidem_library name)
  cmake_parse_arguments(LIB "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
  if(LIB_SOURCES)
    add_library(ibidem_${name} STATIC ${LIB_SOURCES})
    set(scope PUBLIC)
    target_link_libraries(ibidem_${name} PUBLIC ${LIB_PUBLIC} PRIVATE ${LIB_PRIVATE})
  else()
    add_library(ibidem_${name} INTERFACE)
    set(scope INTERFACE)
    target_link_libraries(ibidem_${name} INTERFACE ${LIB_PUBLIC})
  endif()
  target_sources(ibidem_${name} ${scope} FILE_SET HEADERS
                 BASE_DIRS "${CMAKE_CURRENT_SOURCE_DIR}/include" FILES ${LIB_HEADERS})
  set_target_properties(ibidem_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  add_library(ibidem::${name} ALIAS ibidem_${name})
endfunction()
