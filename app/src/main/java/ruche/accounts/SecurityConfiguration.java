package ruche.accounts;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.PlatformTransactionManager;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /// How long an act sent twice waits for the first.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int AFTER_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 50;

    @Bean
    RouteGate routeGate(List<RouteRules> modules) {
        return new RouteGate(modules);
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            RouteGate gate,
            Cells cells,
            PersonStore people,
            Clock clock,
            CsrfTokenRepository tokens) {
        var turned = new Turned(gate);
        return http.addFilterBefore(new VisitFilter(cells, people, clock), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(turned).accessDeniedHandler(turned))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(SecurityConfiguration::headers)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                // Every request says anew who is signed in: none of them is a sign-in.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    FilterRegistrationBean<OnceFilter> onceFilter(PlatformTransactionManager transactions, OnceKeys keys) {
        var filter = new FilterRegistrationBean<>(new OnceFilter(transactions, keys, PATIENCE));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    /// In a cookie, so that a visitor's form needs no session.
    @Bean
    CsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("ruche-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /// A token known before the sign-in is worth nothing after it.
    @Bean
    CsrfAuthenticationStrategy freshToken(CsrfTokenRepository tokens) {
        return new CsrfAuthenticationStrategy(tokens);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        // What the first visit weighs counts on a slow line: a style or a letter obeys no policy of its own.
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new KeptInBrowser())
                .addHeaderWriter(onPages(new ContentSecurityPolicyHeaderWriter(CONTENT)))
                .addHeaderWriter(onPages(
                        new PermissionsPolicyHeaderWriter("camera=(), microphone=(), geolocation=(), payment=()")))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static HeaderWriter onPages(HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(
                request -> !request.getRequestURI().startsWith("/assets/"), writer);
    }

    /// Argon2id: 16 bytes of salt, 32 of hash, one lane, 19 MiB, two passes.
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    }

    /// Keeps Spring Boot from inventing a user with a password in the log.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("people sign in through the pages");
        };
    }
}
