package org.yanzhen.communities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A 经济社: an economic cooperative of a rural community, with a party branch of its own. */
@Entity
class Cooperative {

    @Id
    private String code;

    private String community;
    private String name;

    Cooperative(String code, String community, String name) {
        this.code = code;
        this.community = community;
        this.name = name;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Cooperative() {}

    String code() {
        return code;
    }

    String community() {
        return community;
    }

    String name() {
        return name;
    }
}
