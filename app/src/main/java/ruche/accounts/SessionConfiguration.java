package ruche.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// How sessions are kept in the database.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /// When somebody was last seen is written down once a minute: each page read by staff would else wait for the disk,
    /// and for the other pages of the same session.
    private static final String UPDATE = """
            update spring_session
            set session_id = now.session_id, last_access_time = now.last_access_time,
                max_inactive_interval = now.max_inactive_interval, expiry_time = now.expiry_time,
                principal_name = now.principal_name
            from (values (?::bpchar, ?::bigint, ?::int, ?::bigint, ?::varchar, ?::bpchar))
                as now (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            where spring_session.primary_id = now.primary_id
              and (now.last_access_time - spring_session.last_access_time >= 60000
                   or spring_session.session_id <> now.session_id
                   or spring_session.max_inactive_interval <> now.max_inactive_interval
                   or spring_session.principal_name is distinct from now.principal_name)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seenOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
