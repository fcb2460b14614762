package org.yanzhen.communities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A 职能部门 whose opinion projects need. */
@Entity
public class Department {

    @Id
    private String code;

    private String name;

    Department(String code, String name) {
        this.code = code;
        this.name = name;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Department() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
