package ruche.publication;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.COMMITTEE;
import static ruche.kernel.Role.MEMBER;
import static ruche.kernel.Role.OBSERVER;
import static ruche.kernel.Role.SERVICE;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.notices.NoticeKind;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicationSettings.class)
class PublicationConfiguration {
    @Bean
    Typesetter typesetter(PublicationSettings settings) {
        return new Typesetter(settings.folder());
    }

    @Bean
    NoticeKind remarkAnswered() {
        return RemarkNews.ANSWERED;
    }

    @Bean
    RouteRules publicationRules() {
        return () -> List.of(
                RouteRule.anyoneGets("/c/{cell}/reports"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/report-{lang}.pdf"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/report-{lang}.docx"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/register-{lang}.xlsx"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/register.csv"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/versions"),
                RouteRule.anyoneGetsLasting("/c/{cell}/reports/{cycle}/versions/{version}"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/versions/{version}/report-{lang}.pdf"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/versions/{version}/report-{lang}.docx"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/compare"),
                RouteRule.gets("/c/{cell}/reports/{cycle}/draft", ReportPages.READERS),
                RouteRule.gets("/c/{cell}/reports/{cycle}/draft/report-{lang}.pdf", ReportPages.READERS),
                RouteRule.gets("/c/{cell}/reports/{cycle}/draft/report-{lang}.docx", ReportPages.READERS),
                RouteRule.gets("/c/{cell}/reports/{cycle}/changes", ReportPages.WATCHERS),
                RouteRule.posts("/c/{cell}/reports/{cycle}/versions", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/reports/{cycle}/versions/{version}/withdraw", ReportPages.MAKERS),
                RouteRule.gets("/c/{cell}/reports/{cycle}/edit", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/reports/{cycle}/sections/{section}", ReportPages.MAKERS),
                RouteRule.gets("/c/{cell}/reports/{cycle}/texts/{section}", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/reports/{cycle}/texts/{section}", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/reports/{cycle}/texts/{section}/draft", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/reports/{cycle}/texts/{section}/discard", ReportPages.MAKERS),
                RouteRule.gets("/c/{cell}/outbox/letters-{lang}.pdf", ReportPages.MAKERS),
                RouteRule.anyoneGets("/c/{cell}/restitutions"),
                RouteRule.anyoneGets("/c/{cell}/restitutions/{restitution}"),
                RouteRule.anyoneGets("/c/{cell}/restitutions/{restitution}/outcome"),
                RouteRule.anyoneGets("/c/{cell}/restitutions/{restitution}/annex-{lang}.pdf"),
                RouteRule.anyoneGets("/c/{cell}/restitutions/{restitution}/annex-{lang}.docx"),
                RouteRule.anyoneGets("/c/{cell}/restitutions/{restitution}/remarks.csv"),
                RouteRule.anyoneGets("/c/{cell}/restitutions/{restitution}/remark"),
                RouteRule.anyonePosts("/c/{cell}/restitutions/{restitution}/remarks"),
                RouteRule.gets("/c/{cell}/restitutions/new", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/restitutions", ReportPages.MAKERS),
                RouteRule.gets("/c/{cell}/restitutions/{restitution}/remarks", ReportPages.STAFF),
                RouteRule.gets("/c/{cell}/restitutions/{restitution}/remarks/{remark}", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/restitutions/{restitution}/give-back", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/restitutions/{restitution}/remarks/{remark}/show", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/restitutions/{restitution}/remarks/{remark}/hide", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/restitutions/{restitution}/remarks/{remark}/answer", ReportPages.MAKERS),
                RouteRule.posts("/c/{cell}/restitutions/{restitution}/remarks/{remark}/erase", ReportPages.MAKERS),
                RouteRule.gets("/c/{cell}/appraisal/{batch}/letters", AGENT, ADMINISTRATOR),
                RouteRule.gets("/c/{cell}/appraisal/{batch}/letters.pdf", AGENT, ADMINISTRATOR),
                RouteRule.gets("/c/{cell}/meetings/{id}/invitations/letters-{lang}.pdf", AGENT, ADMINISTRATOR),
                RouteRule.posts("/c/{cell}/code-sheet", AGENT, ADMINISTRATOR),
                RouteRule.gets("/c/{cell}/meetings/{id}/certificates/papers-{lang}.pdf", AGENT, ADMINISTRATOR),
                RouteRule.gets("/c/{cell}/our-certificates/{number}/paper-{lang}.pdf", MEMBER, SERVICE),
                RouteRule.anyoneGets("/c/{cell}/meetings/{id}/minutes/versions/{version}/minutes-{lang}.pdf"),
                RouteRule.anyoneGets("/c/{cell}/meetings/{id}/minutes/versions/{version}/minutes-{lang}.docx"),
                RouteRule.gets("/c/{cell}/actors/directory-{lang}.pdf", AGENT, ADMINISTRATOR, OBSERVER),
                RouteRule.gets(
                        "/c/{cell}/appraisal/{batch}/sheet/{service}.pdf",
                        AGENT,
                        ADMINISTRATOR,
                        COMMITTEE,
                        OBSERVER,
                        SERVICE));
    }

    @Bean
    MenuItem reportsMenu() {
        return MenuItem.open("publication.menu", "/reports", 60);
    }
}
