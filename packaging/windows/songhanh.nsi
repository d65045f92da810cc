; The Windows installer. Run by packaging/windows_packages.py, which gives VERSION, BUNDLE, SIZE and OUTPUT.
; For one user without an administrator; /ALLUSERS for all users of the machine, as an administrator; /S
; asks nothing; /D=FOLDER (last, without quotes) chooses the folder. Exit codes: 0 done, 1 broken off by the user,
; 2 this Windows is too old, 3 the program is still open, 4 for all users, but without an administrator.
; The uninstaller knows for whom it was installed.

Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SongHanh"
!define FIRST_BUILD 17763

Name "Song Hành"
OutFile "${OUTPUT}"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
ManifestSupportedOS all
BrandingText "Song Hành ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "Song Hành"
VIAddVersionKey /LANG=1066 "FileDescription" "Song Hành"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "The Song Hành authors, MIT License"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\songhanh.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString TooOld ${LANG_VIETNAMESE} "Song Hành cần Windows 10 bản 1809 trở lên, loại 64 bit. Máy này cũ hơn nên chưa có gì được cài; máy vẫn như trước."
LangString TooOld ${LANG_ENGLISH} "Song Hành needs 64-bit Windows 10, version 1809 or later. This one is older, so nothing was installed and nothing has changed."
LangString StillOpen ${LANG_VIETNAMESE} "Song Hành đang mở. Hãy đóng cửa sổ của chương trình rồi bấm Thử lại."
LangString StillOpen ${LANG_ENGLISH} "Song Hành is open. Close its window, then try again."
LangString NotAdmin ${LANG_VIETNAMESE} "Để cài cho mọi người dùng, hãy chạy tệp này với quyền quản trị. Không có /ALLUSERS thì không cần quyền đó."
LangString NotAdmin ${LANG_ENGLISH} "To install for all users, run this file as administrator. Without /ALLUSERS none is needed."
LangString NotAdminRemove ${LANG_VIETNAMESE} "Song Hành được cài cho mọi người dùng của máy. Hãy chạy uninstall.exe trong thư mục $INSTDIR với quyền quản trị."
LangString NotAdminRemove ${LANG_ENGLISH} "Song Hành was installed for all users of this PC. Run uninstall.exe in $INSTDIR as administrator."
LangString PackFile ${LANG_VIETNAMESE} "Gói dữ liệu Song Hành"
LangString PackFile ${LANG_ENGLISH} "Song Hành data pack"
LangString AskOwn ${LANG_VIETNAMESE} "Xóa luôn ghi chú, đánh dấu và hồ sơ của bạn? Bấm Không để giữ lại cho lần cài sau."
LangString AskOwn ${LANG_ENGLISH} "Also delete your notes, bookmarks and dossiers? Choose No to keep them for the next installation."

Var AllUsers

!macro Scope un
Function ${un}FindScope
  StrCpy $AllUsers 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
  ${EndIf}
FunctionEnd

; Ask the program to end in order, which saves what is being written, and wait until its file is free.
Function ${un}CloseProgram
  IfFileExists "$INSTDIR\songhanh.exe" 0 done
  ExecWait '"$INSTDIR\songhanh.exe" --quit'
  StrCpy $R2 0
  again:
  ClearErrors
  FileOpen $R1 "$INSTDIR\songhanh.exe" a
  ${IfNot} ${Errors}
    FileClose $R1
    Goto done
  ${EndIf}
  Sleep 500
  IntOp $R2 $R2 + 1
  IntCmp $R2 20 0 again
  IfSilent stop
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillOpen)" IDRETRY retry
  stop:
  SetErrorLevel 3
  Abort
  retry:
  StrCpy $R2 0
  Goto again
  done:
FunctionEnd
!macroend
!insertmacro Scope ""
!insertmacro Scope "un."

Function .onInit
  SetRegView 64
  ReadRegStr $R0 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${If} $R0 < ${FIRST_BUILD}
  ${OrIfNot} ${RunningX64}
    IfSilent +2
    MessageBox MB_OK|MB_ICONINFORMATION "$(TooOld)"
    SetErrorLevel 2
    Abort
  ${EndIf}
  Call FindScope
  ${If} $AllUsers = 1
    UserInfo::GetAccountType
    Pop $R0
    ${If} $R0 != "Admin"
      IfSilent +2
      MessageBox MB_OK|MB_ICONINFORMATION "$(NotAdmin)"
      SetErrorLevel 4
      Abort
    ${EndIf}
    SetShellVarContext all
    ReadRegStr $R0 HKLM "${KEY}" "InstallLocation"
    StrCpy $R1 "$PROGRAMFILES64\Song Hanh"
  ${Else}
    ReadRegStr $R0 HKCU "${KEY}" "InstallLocation"
    StrCpy $R1 "$LOCALAPPDATA\Programs\Song Hanh"
  ${EndIf}
  ; Where it stands already, else the usual place, unless /D chose one.
  ${If} $INSTDIR == ""
    ${If} $R0 == ""
      StrCpy $INSTDIR $R1
    ${Else}
      StrCpy $INSTDIR $R0
    ${EndIf}
  ${EndIf}
FunctionEnd

!macro Program delete
  ; Only what an installation wrote; the folder itself goes if nothing else is in it.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\songhanh.exe"
  Delete "$INSTDIR\songhanh-cli.exe"
!macroend

Section
  Call CloseProgram
  !insertmacro Program delete
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Song Hành.lnk" "$INSTDIR\songhanh.exe"
  StrCpy $R3 '"$INSTDIR\uninstall.exe"'
  ${If} $AllUsers = 1
    StrCpy $R3 '$R3 /ALLUSERS'
  ${EndIf}
  WriteRegStr SHCTX "${KEY}" "DisplayName" "Song Hành"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\songhanh.exe"
  WriteRegStr SHCTX "${KEY}" "Publisher" "The Song Hành authors"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '$R3'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '$R3 /S'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  WriteRegStr SHCTX "Software\Classes\.songhanh" "" "SongHanh.Pack"
  WriteRegStr SHCTX "Software\Classes\SongHanh.Pack" "" "$(PackFile)"
  WriteRegStr SHCTX "Software\Classes\SongHanh.Pack\DefaultIcon" "" "$INSTDIR\songhanh.exe,0"
  WriteRegStr SHCTX "Software\Classes\SongHanh.Pack\shell\open\command" "" '"$INSTDIR\songhanh.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\songhanh" "" "URL:Song Hành"
  WriteRegStr SHCTX "Software\Classes\songhanh" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\songhanh\shell\open\command" "" '"$INSTDIR\songhanh.exe" "%1"'
SectionEnd

Function un.onInit
  SetRegView 64
  Call un.FindScope
  ReadRegStr $R0 HKLM "${KEY}" "InstallLocation"
  ${If} $R0 == $INSTDIR
    StrCpy $AllUsers 1
  ${EndIf}
  ${If} $AllUsers = 1
    UserInfo::GetAccountType
    Pop $R0
    ${If} $R0 != "Admin"
      IfSilent +2
      MessageBox MB_OK|MB_ICONINFORMATION "$(NotAdminRemove)"
      SetErrorLevel 4
      Abort
    ${EndIf}
    SetShellVarContext all
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.CloseProgram
  !insertmacro Program delete
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Song Hành.lnk"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey SHCTX "Software\Classes\.songhanh"
  DeleteRegKey SHCTX "Software\Classes\SongHanh.Pack"
  DeleteRegKey SHCTX "Software\Classes\songhanh"
  ; What the user has written stays unless it is asked for: by /PURGE, or here. Never that of other users.
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/PURGE" $R1
  IfErrors 0 purge
  IfSilent keep
  SetShellVarContext current
  IfFileExists "$APPDATA\Song Hanh\*.*" 0 keep
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskOwn)" IDNO keep
  purge:
  SetShellVarContext current
  RMDir /r "$APPDATA\Song Hanh"
  keep:
SectionEnd
