package org.yanzhen.documents;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param largest a file may have so many bytes
 * @param most files that one subject may have
 * @param store where contents lie
 * @param folder for contents, if they lie in a folder; shared by all nodes
 */
@Validated
@ConfigurationProperties("yanzhen.documents")
record DocumentSettings(
        @NotNull @DefaultValue("20MB") DataSize largest,
        @DefaultValue("100") int most,
        @NotNull @DefaultValue("DATABASE") Store store,
        @NotNull @DefaultValue(".yanzhen/documents") Path folder) {

    enum Store {
        DATABASE,
        FOLDER
    }
}
