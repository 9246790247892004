package ruche;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Role;

/// The pages as somebody sees them, through the security filters and without a browser.
public final class Pages {
    private final WebApplicationContext context;
    private final MockMvc mvc;
    private final @Nullable PersonId person;
    private final Lang lang;

    private Pages(WebApplicationContext context, MockMvc mvc, @Nullable PersonId person, Lang lang) {
        this.context = context;
        this.mvc = mvc;
        this.person = person;
        this.lang = lang;
    }

    /// A visitor without an account, who reads Arabic.
    public static Pages of(WebApplicationContext context) {
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return new Pages(context, mvc, null, Lang.AR);
    }

    public Pages in(Lang other) {
        return new Pages(context, mvc, person, other);
    }

    /// Somebody who holds a role in a cell, made for the test.
    public Pages as(CellId cell, Role role) {
        return as(cell, role, null);
    }

    /// Somebody who holds a role for a body, made for the test.
    public Pages as(CellId cell, Role role, @Nullable UUID body) {
        var people = context.getBean(People.class);
        var mail = UUID.randomUUID() + "@example.org";
        var made = people.create(new NewPerson(cell, "Person of the test", mail, null, lang), By.commandLine());
        people.grant(cell, made, role, body, null, By.commandLine());
        return new Pages(context, mvc, made, lang);
    }

    /// Somebody who has an account already.
    public Pages as(PersonId known) {
        return new Pages(context, mvc, known, lang);
    }

    /// Who it is.
    public PersonId person() {
        if (person == null) throw new IllegalStateException("a visitor");
        return person;
    }

    /// The same person takes another role, or the same for another body.
    public void alsoAs(CellId cell, Role role, @Nullable UUID body) {
        if (person == null) throw new IllegalStateException("a visitor holds no role");
        context.getBean(People.class).grant(cell, person, role, body, null, By.commandLine());
    }

    /// What stands on a page; its status may be any.
    public MockHttpServletResponse get(String path) {
        return send(MockMvcRequestBuilders.get(java.net.URI.create(path)));
    }

    /// The text of a page that must be there.
    public String read(String path) {
        var answer = get(path);
        if (answer.getStatus() != 200)
            throw new AssertionError(path + " answered " + answer.getStatus() + text(answer));
        return text(answer);
    }

    /// Sends a form.
    ///
    /// @param fields name, value, name, value …
    public MockHttpServletResponse post(String path, String... fields) {
        var request = MockMvcRequestBuilders.post(java.net.URI.create(path))
                .with(token())
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return send(request);
    }

    /// Sends a form with a file.
    ///
    /// @param fields name, value, name, value …
    public MockHttpServletResponse upload(
            String path, org.springframework.mock.web.MockMultipartFile file, String... fields) {
        var request = MockMvcRequestBuilders.multipart(java.net.URI.create(path))
                .file(file)
                .with(token())
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return send(request);
    }

    /// A form's token as a browser sends it: in the cookie, and in the form masked, here with zeros. (Spring's own
    /// `csrf()` would put another token store into the program that all tests share.)
    private static RequestPostProcessor token() {
        var token = UUID.randomUUID().toString();
        var masked = ByteBuffer.allocate(2 * token.length());
        masked.position(token.length()).put(token.getBytes(StandardCharsets.US_ASCII));
        return request -> {
            request.setCookies(new Cookie("ruche-form", token));
            request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked.array()));
            return request;
        };
    }

    public static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        request.locale(Locale.of(lang.code())).header("Accept-Language", lang.code());
        if (person != null)
            request.sessionAttr(
                    FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                    person.value().toString());
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
