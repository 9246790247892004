package ruche.accounts;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Clears away what has served its time.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Sweep {
    private final OnceKeys keys;
    private final SignIn signIn;
    private final ResetLinks links;
    private final KeptFiles files;
    private final FirstCodes codes;

    Sweep(OnceKeys keys, SignIn signIn, ResetLinks links, KeptFiles files, FirstCodes codes) {
        this.keys = keys;
        this.signIn = signIn;
        this.links = links;
        this.files = files;
        this.codes = codes;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweep() {
        keys.sweep();
        signIn.sweep();
        links.sweep();
        files.sweep();
        codes.sweep();
    }
}
