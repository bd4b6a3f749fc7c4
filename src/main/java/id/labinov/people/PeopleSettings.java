package id.labinov.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param sharedComputerSession how long a session without a request lives on a shared computer
 *  @param invitationLife how long an invitation link can be used
 *  @param freeTries wrong secrets of one account or device that cost no waiting
 *  @param freeTriesOfAddress the same for one network address, behind which a whole room may sit
 *  @param longestWait the waiting time stops growing here
 *  @param headLinkLife how long the personal link of a head of agency can be used
 *  @param headDeskIdle without a request for so long the PIN is asked again behind such a link
 *  @param headLinkTries wrong codes or PINs in a row that lock such a link for good */
@Validated
@ConfigurationProperties("labinov.people")
record PeopleSettings(
        @NotNull @DurationMin(minutes = 1) @DefaultValue("20m") Duration sharedComputerSession,
        @NotNull @DurationMin(hours = 1) @DurationMax(days = 90) @DefaultValue("14d") Duration invitationLife,
        @Min(1) @DefaultValue("4") int freeTries,
        @Min(1) @DefaultValue("60") int freeTriesOfAddress,
        @NotNull @DurationMin(seconds = 1) @DefaultValue("15m") Duration longestWait,
        @NotNull @DurationMin(hours = 1) @DurationMax(days = 366) @DefaultValue("90d") Duration headLinkLife,
        @NotNull @DurationMin(minutes = 1) @DurationMax(minutes = 60) @DefaultValue("10m") Duration headDeskIdle,
        @Min(3) @Max(20) @DefaultValue("10") int headLinkTries) {}
