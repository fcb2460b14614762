package org.yanzhen.projects;

/** How a quarter went, as the party office sees it. */
public enum Light {
    GREEN,
    AMBER,
    RED
}
