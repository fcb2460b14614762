package org.yanzhen.modeling.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yanzhen.engine.Diagrams.Diagram;
import org.yanzhen.modeling.running.Instances;
import org.yanzhen.modeling.running.Instances.Heat;

/** What the diagrams of the operations pages are drawn from. */
@RestController
class InstanceApi {

    private final Instances instances;

    InstanceApi(Instances instances) {
        this.instances = instances;
    }

    @GetMapping("/api/models/{process}/heat")
    Heat heat(@PathVariable String process, @RequestParam int version) {
        return instances.heat(process, version);
    }

    @GetMapping("/api/models/{process}/instances/{instance}/diagram")
    Diagram diagram(@PathVariable String process, @PathVariable String instance) {
        return instances.diagram(instances.find(process, instance));
    }
}
