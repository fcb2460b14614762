package org.yanzhen.demo;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.yanzhen.projects.ProjectFiles;

/** At the very first start of the demo with its own people, plays the year up to the day the settings name, so that there is something to see. */
@Component
@Profile("demo & !keycloak")
class DemoYear {

    private static final Logger log = LoggerFactory.getLogger(DemoYear.class);

    private final DemoSettings settings;
    private final ProjectFiles projects;
    private final WebServerApplicationContext server;

    DemoYear(DemoSettings settings, ProjectFiles projects, WebServerApplicationContext server) {
        this.settings = settings;
        this.projects = projects;
        this.server = server;
    }

    /** Beside everything else: whoever opens a page meanwhile sees the year go by. */
    @Async
    @EventListener
    void play(ApplicationReadyEvent ready) {
        var end = settings.playUntil();
        if (end == null || projects.exist(DemoOrganisation.YEAR)) {
            return;
        }
        log.info("the year {} plays itself up to {} …", DemoOrganisation.YEAR, end);
        var base = URI.create("http://127.0.0.1:" + server.getWebServer().getPort());
        var year = new Year(new HttpDoors(base, settings.password()), DemoOrganisation.organisation());
        year.playUntil(end, day -> {});
        log.info("… and stands at {}: {} tasks were done by its people", end, year.completed());
    }
}
