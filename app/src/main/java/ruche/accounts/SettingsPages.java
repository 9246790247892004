package ruche.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ruche.shell.Visit;

/// The settings of a cell, to be kept or taken elsewhere.
@Controller
class SettingsPages {
    private final SettingsFile file;

    SettingsPages(SettingsFile file) {
        this.file = file;
    }

    @GetMapping("/c/{cell}/settings/file")
    void download(Visit visit, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"settings-" + visit.here().code() + ".json\"");
        response.getOutputStream().write(file.of(visit.cell()));
    }
}
