package ruche.face;

import com.microsoft.playwright.Page;
import ruche.Browser;
import ruche.kernel.Lang;

/// An Arabic page that is known to be bad: joined letters too pale to be read. Where the checks find nothing in it,
/// they say nothing of other pages either.
final class TooPale {
    private TooPale() {}

    static Page shown(Browser browser) {
        var page = browser.desk(Lang.AR);
        page.setContent("""
                <!DOCTYPE html><html lang="ar" dir="rtl"><head><title>شاحب</title></head><body style="background:#fff">
                <main><h1>عنوان</h1><p style="color:#ccc">الماء الصالح للشرب</p></main></body></html>""");
        return page;
    }
}
