package ruche.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.kernel.Role;
import ruche.shell.MenuItem;

@Configuration(proxyBeanMethods = false)
class AccountsMenu {
    @Bean
    MenuItem peopleMenu() {
        return MenuItem.roles("accounts.people-menu", "/people", 900, Role.ADMINISTRATOR);
    }

    @Bean
    MenuItem auditMenu() {
        return MenuItem.roles("accounts.audit-menu", "/audit", 910, Role.ADMINISTRATOR, Role.AGENT, Role.OBSERVER);
    }

    @Bean
    MenuItem settingsMenu() {
        return MenuItem.roles("accounts.settings-menu", "/settings", 920, Role.ADMINISTRATOR);
    }
}
