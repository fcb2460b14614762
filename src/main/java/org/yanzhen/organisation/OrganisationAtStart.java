package org.yanzhen.organisation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.programme.Programmes;

/** Enters what the files say and the database does not know yet: all of it, or nothing if one line is wrong. */
@Component
@ConditionalOnProperty("yanzhen.organisation")
@Order(90)
class OrganisationAtStart implements ApplicationRunner {

    private final OrganisationFiles files;
    private final Communities communities;
    private final Programmes programmes;

    OrganisationAtStart(
            @Value("${yanzhen.organisation}") Resource folder, Communities communities, Programmes programmes) {
        this.files = new OrganisationFiles(folder);
        this.communities = communities;
        this.programmes = programmes;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        communities.enter(files.organisation());
        files.programmes()
                .forEach(programme -> programmes.enter(programme.year(), programme.title(), programme.points()));
    }
}
