/* For tests under Wine only: the functions of Windows 10's icuuc.dll that Qt6Core imports, each of which
   says that it cannot. Wine 8 has no such library; on Windows the real one is used. */
typedef int Error;
typedef unsigned short Unit;
enum { UNSUPPORTED = 16 };
#define EXPORT __declspec(dllexport)
static void *refuse(Error *error) { if (error) *error = UNSUPPORTED; return 0; }

EXPORT void *ucnv_open(const char *name, Error *error) { (void)name; return refuse(error); }
EXPORT void ucnv_close(void *converter) { (void)converter; }
EXPORT void ucnv_reset(void *converter) { (void)converter; }
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT signed char ucnv_getMaxCharSize(void *converter) { (void)converter; return 1; }
EXPORT const char *ucnv_getName(void *converter, Error *error) { (void)converter; return refuse(error); }
EXPORT void ucnv_getToUCallBack(void) {}
EXPORT void ucnv_getFromUCallBack(void) {}
EXPORT void ucnv_setToUCallBack(void) {}
EXPORT void ucnv_setFromUCallBack(void) {}
EXPORT void ucnv_cbToUWriteUChars(void) {}
EXPORT void ucnv_cbFromUWriteUChars(void) {}
EXPORT void ucnv_toUnicode(void) {}
EXPORT void ucnv_fromUnicode(void) {}
EXPORT int ucnv_toUCountPending(void *converter, Error *error) { (void)converter; refuse(error); return 0; }
EXPORT int ucnv_fromUCountPending(void *converter, Error *error) { (void)converter; refuse(error); return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, Error *error) {
    (void)name; (void)standard; return refuse(error);
}
EXPORT const char *ucnv_getAvailableName(int number) { (void)number; return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT int ucnv_compareNames(const char *one, const char *other) { (void)one; (void)other; return 1; }
EXPORT int ucnv_getMinCharSize(void *converter) { (void)converter; return 1; }
EXPORT Unit *u_errorName(Error error) { (void)error; return 0; }
