package ruche.ideas;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.FACILITATOR;
import static ruche.kernel.Role.MEMBER;
import static ruche.kernel.Role.OBSERVER;
import static ruche.shell.RouteRule.anyoneGets;
import static ruche.shell.RouteRule.anyoneGetsLasting;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.notices.NoticeKind;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class IdeasRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                anyoneGetsLasting("/c/{cell}/ideas"),
                anyoneGets("/c/{cell}/ideas.csv"),
                anyoneGetsLasting("/c/{cell}/ideas/communes"),
                anyoneGets("/c/{cell}/meetings/{id}/ideas"),
                anyoneGetsLasting("/c/{cell}/ideas/{number}"),
                gets("/c/{cell}/ideas/new", MEMBER, FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/new", MEMBER, FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/new/draft", MEMBER, FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/new/alike", MEMBER, FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/new/discard", MEMBER, FACILITATOR, AGENT, ADMINISTRATOR),
                gets("/c/{cell}/my-ideas", MEMBER, FACILITATOR),
                gets("/c/{cell}/ideas/{number}/answer", MEMBER, FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/{number}/answer", MEMBER, FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/{number}/withdraw", MEMBER, FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/{number}/erase-contact", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/scrutiny", AGENT, ADMINISTRATOR, OBSERVER),
                gets("/c/{cell}/scrutiny/{number}", AGENT, ADMINISTRATOR, OBSERVER),
                posts("/c/{cell}/scrutiny/{number}", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/classification", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/classification/{number}", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/classification/{number}", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/ideas/twins", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/twins/decide", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/twins/undo", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/ideas/{number}/merge", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/{number}/merge", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/ideas/{number}/unmerge", AGENT, ADMINISTRATOR));
    }

    @Bean
    MenuItem ideasMenu() {
        return MenuItem.open("ideas.title", "/ideas", 20);
    }

    @Bean
    MenuItem myIdeasMenu() {
        return MenuItem.roles("ideas.mine", "/my-ideas", 25, MEMBER, FACILITATOR);
    }

    @Bean
    MenuItem scrutinyMenu() {
        return MenuItem.roles("ideas.scrutiny", "/scrutiny", 30, AGENT, ADMINISTRATOR, OBSERVER);
    }

    @Bean
    MenuItem classificationMenu() {
        return MenuItem.roles("ideas.classification", "/classification", 31, AGENT, ADMINISTRATOR);
    }

    @Bean
    NoticeKind askedKind() {
        return Scrutiny.ASKED;
    }
}
