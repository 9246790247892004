package ruche.appraisal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the pages of the running program, with a session or without.
///
/// @param session value of the session's cookie; empty for a visitor
record Desk(int port, String session) {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("ruche-form=([^;]+)");

    HttpResponse<String> get(String path, String lang) throws IOException, InterruptedException {
        return send(request(path, lang).GET(), "");
    }

    /// Opens the page with the form, then sends the form, as a browser does.
    HttpResponse<String> post(String page, String action, String fields) throws IOException, InterruptedException {
        var form = get(page, "ar");
        var hidden = HIDDEN.matcher(form.body());
        var keys = new java.util.HashMap<String, String>();
        while (hidden.find()) keys.put(hidden.group(1), hidden.group(2));
        keys.keySet().retainAll(java.util.Set.of("_csrf", "once"));
        var token = form.headers().allValues("Set-Cookie").stream()
                .map(TOKEN::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        var body = fields + "&" + encoded(keys);
        return send(
                request(action, "ar")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                token);
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path, String lang) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", lang);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        var cookies =
                (session.isEmpty() ? "" : "SESSION=" + session) + (token.isEmpty() ? "" : "; ruche-form=" + token);
        if (!cookies.isEmpty()) request.header("Cookie", cookies);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
