package ruche.record;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
    /// The clock by which everything is dated.
    @Bean
    Clock officialClock() {
        return Clock.systemUTC();
    }
}
