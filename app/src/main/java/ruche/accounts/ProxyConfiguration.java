package ruche.accounts;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Behind a proxy that is trusted, visitors are told apart by their own addresses, cookies are for TLS only and
/// links name the outer address. Without the setting nobody's word about addresses is taken.
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> trustedProxies(ProxySettings settings) {
        return server -> {
            if (settings.trustedProxies().isEmpty()) return;
            server.addEngineValves(valve(settings.pattern()));
        };
    }

    private static RemoteIpValve valve(String proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }
}
