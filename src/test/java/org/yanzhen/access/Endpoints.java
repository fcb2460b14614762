package org.yanzhen.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every way into the running application. */
final class Endpoints {

    /** What filters and folders of files answer; nobody can ask them what. */
    private static final List<Endpoint> NOT_DECLARED = List.of(
            new Endpoint("POST", "/login"),
            new Endpoint("GET", "/favicon.svg"),
            new Endpoint("GET", "/.well-known/security.txt"),
            new Endpoint("GET", "/actuator/env"),
            new Endpoint("GET", "/error"),
            new Endpoint("GET", "/camunda/api/engine/engine/"),
            new Endpoint("POST", "/logout"),
            new Endpoint("GET", "/camunda"),
            new Endpoint("GET", "/camunda/"),
            new Endpoint("GET", "/camunda/app"),
            new Endpoint("GET", "/camunda/app/"),
            new Endpoint("GET", "/camunda/app/tasklist/default/"),
            new Endpoint("GET", "/camunda/app/welcome/default/"),
            new Endpoint("GET", "/camunda/app/cockpit/default/"),
            new Endpoint("GET", "/camunda/app/admin/default/"),
            new Endpoint("GET", "/camunda/app/cockpit/styles/styles.css"),
            new Endpoint("GET", "/camunda/app/cockpit/locales/zh-CN.json"),
            new Endpoint("GET", "/camunda/app/cockpit/scripts/config.js"));

    /** Those of the profile with Keycloak; they are not there without it. */
    static final Set<String> WITH_KEYCLOAK = Set.of(
            "GET /oauth2/authorization/{registration}",
            "GET /login/oauth2/code/{registration}",
            "GET /logged-out",
            "GET /login-failed",
            "POST /logout/connect/back-channel/{registration}");

    static Set<Endpoint> of(ApplicationContext application) {
        var all = new TreeSet<>(NOT_DECLARED);
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(mapping -> {
                    var verbs = mapping.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .toList();
                    mapping.getPatternValues()
                            .forEach(path -> (verbs.isEmpty() ? List.of("GET", "POST", "PUT", "DELETE") : verbs)
                                    .forEach(verb -> all.add(new Endpoint(verb, path))));
                });
        application.getBeansOfType(SimpleUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getUrlMap().keySet().stream())
                .forEach(path -> all.add(new Endpoint("GET", path)));
        all.addAll(JaxRsEndpoints.of("/engine-rest", CamundaRestResources.getResourceClasses()));
        all.addAll(JaxRsEndpoints.of("/camunda/api/engine", new EngineRestApplication().getClasses()));
        all.addAll(JaxRsEndpoints.of("/camunda/api/cockpit", new CockpitApplication().getClasses()));
        all.addAll(JaxRsEndpoints.of("/camunda/api/admin", new AdminApplication().getClasses()));
        all.addAll(JaxRsEndpoints.of("/camunda/api/tasklist", new TasklistApplication().getClasses()));
        all.addAll(JaxRsEndpoints.of("/camunda/api/welcome", new WelcomeApplication().getClasses()));
        return all;
    }

    private Endpoints() {}
}
