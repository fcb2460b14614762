package org.yanzhen.modeling.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yanzhen.modeling.running.InstanceMigrations;
import org.yanzhen.modeling.running.Migration.Progress;

/** How far a migration is, for its page; and the next few instances it is tried with. */
@RestController
class MigrationApi {

    private final InstanceMigrations migrations;

    MigrationApi(InstanceMigrations migrations) {
        this.migrations = migrations;
    }

    @GetMapping("/api/models/{process}/migrations/{id}")
    Progress progress(@PathVariable String process, @PathVariable String id) {
        return migrations.settle(migrations.get(process, id));
    }

    @PostMapping("/api/models/{process}/migrations/{id}/attempts")
    Progress attempt(@PathVariable String process, @PathVariable String id) {
        return migrations.attempt(migrations.get(process, id));
    }
}
