package org.yanzhen.communities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A 社区 of the street office, urban or rural. */
@Entity
public class Community {

    public enum Kind {
        URBAN,
        RURAL
    }

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "resident_team")
    private String residentTeam;

    private boolean sample;
    private int position;

    Community(String code, String name, Kind kind, String residentTeam, boolean sample, int position) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.residentTeam = residentTeam;
        this.sample = sample;
        this.position = position;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Community() {}

    /** Lower-case ASCII; part of group names. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The street officials attached to this community. */
    public String residentTeam() {
        return residentTeam;
    }

    /** Where the street office lists it. */
    public int position() {
        return position;
    }

    /** Made up for the demo. */
    public boolean sample() {
        return sample;
    }
}
