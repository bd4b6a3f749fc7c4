package id.labinov.innovation;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** @param fileSize the largest file that a dossier takes
 *  @param unfinishedUploads what all files on their way of one person may take together */
@Validated
@ConfigurationProperties("labinov.innovation")
record InnovationSettings(@NotNull @DefaultValue("10MB") DataSize fileSize, @NotNull @DefaultValue("40MB") DataSize unfinishedUploads) {

    InnovationSettings {
        if (fileSize.toBytes() < 1 || fileSize.toMegabytes() > 1024) {
            throw new IllegalArgumentException("labinov.innovation.file-size must be between 1B and 1024MB");
        }
        if (unfinishedUploads.compareTo(fileSize) < 0) {
            throw new IllegalArgumentException("labinov.innovation.unfinished-uploads must not be below labinov.innovation.file-size");
        }
    }
}
