package io.qinggui.license.exit.http;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseEvent.LicenseExpanded;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A license as far as its exit goes. When it ends is not in here: that is for the rules to say, on
 * the day on which somebody asks.
 *
 * @param provinces in which it ever granted something
 * @param plan the one that counts; {@code null} when nobody plans an exit
 * @param lastProgress the latest report, and of two of one day the one recorded last
 */
record ExitRecord(
    String licenseNumber,
    String operatorId,
    List<String> provinces,
    @Nullable AftercarePlanView plan,
    @Nullable AftercareProgressView lastProgress,
    @Nullable LocalDate completedOn) {

  /** As it is after an event. */
  static ExitRecord after(@Nullable ExitRecord before, LicenseEvent event) {
    if (before != null) {
      return before.with(event);
    }
    if (event instanceof LicenseRegistered it) {
      return new ExitRecord(
          it.licenseNumber(), it.operatorId(), provinces(List.of(), it.grants()), null, null, null);
    }
    throw new IllegalStateException(event + " came before the registration");
  }

  private ExitRecord with(LicenseEvent event) {
    return switch (event) {
      case LicenseExpanded it ->
          new ExitRecord(
              licenseNumber,
              operatorId,
              provinces(provinces, it.grants()),
              plan,
              lastProgress,
              completedOn);
      case LicenseHolderChanged it ->
          new ExitRecord(
              licenseNumber, it.successorId(), provinces, plan, lastProgress, completedOn);
      case AftercarePlanFiled it -> with(AftercarePlanView.of(it), lastProgress, completedOn);
      case AftercareProgressReported it -> with(plan, later(it), completedOn);
      case AftercareCompleted it -> with(plan, lastProgress, it.completedOn());
      case LicenseEvent other -> this;
    };
  }

  private ExitRecord with(
      @Nullable AftercarePlanView newPlan,
      @Nullable AftercareProgressView newProgress,
      @Nullable LocalDate completed) {
    return new ExitRecord(licenseNumber, operatorId, provinces, newPlan, newProgress, completed);
  }

  private AftercareProgressView later(AftercareProgressReported report) {
    return lastProgress != null && report.reportedOn().isBefore(lastProgress.reportedOn())
        ? lastProgress
        : AftercareProgressView.of(report);
  }

  private static List<String> provinces(Collection<String> before, List<Grant> granted) {
    Stream<String> more = granted.stream().flatMap(it -> it.provinces().stream());
    return List.copyOf(new TreeSet<>(Stream.concat(before.stream(), more).toList()));
  }
}
