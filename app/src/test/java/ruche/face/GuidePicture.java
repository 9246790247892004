package ruche.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.Browser;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// A picture of a guide: the first screen of a page as the one sees it for whom the passage is written.
///
/// @param name of its file, before the language
/// @param role null for a visitor
record GuidePicture(String name, String pattern, @Nullable Role role, boolean onAPhone) {
    private static final Path FOLDER = Path.of("..", "docs", "guide", "pictures");
    private static final List<GuidePicture> ALL = List.of(
            new GuidePicture("home", "/c/{cell}", null, true),
            new GuidePicture("propose", "/c/{cell}/ideas/new", Role.MEMBER, true),
            new GuidePicture("my-ideas", "/c/{cell}/my-ideas", Role.MEMBER, true),
            new GuidePicture("today", "/c/{cell}", Role.AGENT, false),
            new GuidePicture("import", "/c/{cell}/imports/{id}", Role.AGENT, false),
            new GuidePicture("scrutiny", "/c/{cell}/scrutiny/{number}", Role.AGENT, false),
            new GuidePicture("classify", "/c/{cell}/classification/{number}", Role.AGENT, false),
            new GuidePicture("meeting", "/c/{cell}/appraisal/{batch}/meeting/{number}", Role.AGENT, false),
            new GuidePicture("opinion", "/c/{cell}/opinions/{number}", Role.SERVICE, false),
            new GuidePicture("decide", "/c/{cell}/retained/decide", Role.COMMITTEE, false),
            new GuidePicture("registry", "/c/{cell}/actors", null, false),
            new GuidePicture("invitations", "/c/{cell}/meetings/{id}/invitations", Role.AGENT, false),
            new GuidePicture("door", "/c/{cell}/meetings/{id}/door", Role.FACILITATOR, true),
            new GuidePicture("minutes", "/c/{cell}/meetings/{id}/minutes", Role.AGENT, false),
            new GuidePicture("mailing", "/c/{cell}/mailings/new", Role.AGENT, false),
            new GuidePicture("report", "/c/{cell}/reports/{cycle}/edit", Role.AGENT, false),
            new GuidePicture("settings", "/c/{cell}/settings", Role.ADMINISTRATOR, false));

    static void takeAll(Site site, int phone, int desk) throws IOException {
        Files.createDirectories(FOLDER);
        for (var picture : ALL)
            for (var lang : List.of(Lang.AR, Lang.FR))
                Browser.screen(
                        site.show(picture.shown(site), lang, picture.onAPhone() ? phone : desk),
                        FOLDER.resolve(picture.name() + "-" + lang.code() + ".png"));
    }

    private Shown shown(Site site) {
        return site.pages().stream()
                .filter(page -> page.pattern().equals(pattern))
                .findFirst()
                .map(page -> new Shown(pattern, page.path(), role))
                .orElseThrow(() -> new IllegalStateException("no link leads to " + pattern));
    }
}
