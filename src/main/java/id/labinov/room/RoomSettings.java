package id.labinov.room;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param silentAfter without a sign for so long, a team that was there is shown as not connected; pages give one twice a minute */
@Validated
@ConfigurationProperties("labinov.room")
record RoomSettings(@NotNull @DurationMin(minutes = 2) @DefaultValue("5m") Duration silentAfter) {}
