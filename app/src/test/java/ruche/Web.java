package ruche;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the pages, without a browser: keeps cookies, sends forms with their token and key, follows no redirect.
public final class Web implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String BOUNDARY = "ruche-9b1f6c1e";

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Web(int port) {
        root = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)));
    }

    public HttpResponse<String> get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header(header, value));
    }

    /// Sends a form with a token and a new key.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, UUID.randomUUID().toString(), fields);
    }

    public HttpResponse<String> post(String path, String once, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", token());
        all.put("once", once);
        return postBare(path, all);
    }

    /// Sends exactly these fields.
    public HttpResponse<String> postBare(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends a form with a file, as a browser does.
    public HttpResponse<String> upload(String path, Map<String, String> fields, String name, byte[] file) {
        return upload(path, fields, name, HttpRequest.BodyPublishers.ofByteArray(file));
    }

    public HttpResponse<String> upload(String path, Map<String, String> fields, Path file) throws IOException {
        return upload(path, fields, file.getFileName().toString(), HttpRequest.BodyPublishers.ofFile(file));
    }

    private HttpResponse<String> upload(
            String path, Map<String, String> fields, String name, HttpRequest.BodyPublisher file) {
        var all = new TreeMap<>(fields);
        all.put("_csrf", token());
        all.put("once", UUID.randomUUID().toString());
        var head = new StringBuilder();
        all.forEach((field, value) -> head.append(part("name=\"" + field + "\""))
                .append("\r\n")
                .append(value)
                .append("\r\n"));
        head.append(part("name=\"file\"; filename=\"" + name + "\""))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head.toString()),
                file,
                HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    private static String part(String what) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n";
    }

    public HttpResponse<String> signIn(String login, String password) {
        return post("/sign-in", Map.of("login", login, "password", password));
    }

    /// Forgets the session, as when it ran out.
    public void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("ruche-session"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(root), cookie));
    }

    public String token() {
        var page = get("/sign-in");
        var text =
                page.statusCode() == 200 ? page.body() : get("/sign-in/forgot").body();
        var token = TOKEN.matcher(text);
        if (!token.find()) throw new IllegalStateException("no form with a token");
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept-Language", "fr").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
