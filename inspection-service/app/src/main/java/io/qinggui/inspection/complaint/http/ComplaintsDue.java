package io.qinggui.inspection.complaint.http;

import io.qinggui.inspection.deadline.Due;
import io.qinggui.inspection.deadline.DueKind;
import io.qinggui.inspection.deadline.DueSource;
import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints that await a reply. */
@Component
final class ComplaintsDue implements DueSource {

  private final ReadModel<ComplaintRecord> list;
  private final Complaints complaints;

  ComplaintsDue(ReadModel<ComplaintRecord> list, Complaints complaints) {
    this.list = list;
    this.complaints = complaints;
  }

  @Override
  public Stream<Due> between(LocalDate from, LocalDate to, @Nullable String province) {
    return due(province, from, to, ComplaintRecord::awaitsReply);
  }

  @Override
  public Stream<Due> missed(LocalDate from, LocalDate to) {
    return due(null, from, to, it -> !it.isRepliedBy(complaints.dueOn(it)));
  }

  @Override
  public Optional<Class<? extends InspectionEvent>> facts() {
    return Optional.of(ComplaintEvent.class);
  }

  private Stream<Due> due(
      @Nullable String province, LocalDate from, LocalDate to, Predicate<ComplaintRecord> which) {
    return list.all(Filter.ALL.with(ComplaintConfiguration.HANDLED_BY, province))
        .map(Versioned::view)
        .filter(which)
        .map(
            it ->
                new Due(
                    complaints.dueOn(it),
                    DueKind.COMPLAINT_REPLY,
                    it.received().complaintId(),
                    it.handledBy(),
                    it.received().operatorId()))
        .filter(it -> DueSource.isWithin(it.date(), from, to));
  }
}
