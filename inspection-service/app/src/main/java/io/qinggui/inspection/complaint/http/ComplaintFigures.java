package io.qinggui.inspection.complaint.http;

import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReplied;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LawEvent;
import io.qinggui.inspection.law.runtime.NotedLaw;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.KeyedFigures;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures;
import io.qinggui.platform.figure.StreamFigures.Fact;
import io.qinggui.platform.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of complaints, and whether they were replied to within the days of the law. */
@Configuration(proxyBeanMethods = false)
class ComplaintFigures {

  private static final Figure RECEIVED =
      Figure.inPeriod("inspection.complaints-received", "收到举报件数", "Complaints received");
  private static final Figure IN_TIME =
      Figure.inPeriod(
          "inspection.complaints-replied-in-time",
          "按期答复举报件数",
          "Complaints replied to within the days of the law");
  private static final Figure LATE =
      Figure.inPeriod(
          "inspection.complaints-replied-late", "逾期答复举报件数", "Complaints replied to later");
  private static final Figure OPEN =
      Figure.onLastDay(
          "inspection.complaints-awaiting-reply",
          "期末待答复举报件数",
          "Complaints that await a reply on the last day");
  private static final Figure OVERDUE =
      Figure.onLastDay(
          "inspection.complaints-overdue",
          "期末逾期未答复举报件数",
          "Complaints whose reply is overdue on the last day");

  @Bean
  FigureSource complaintsCounted(
      Ledger ledger, EventCatalog<InspectionEvent> catalog, NotedLaw law) {
    return new KeyedFigures(
        List.of(RECEIVED, IN_TIME, LATE, OPEN, OVERDUE),
        new StreamFigures<>(
                ledger,
                catalog,
                ComplaintEvent.class,
                (facts, known) -> new OneComplaint(law, known).count(facts))
            .changedBy(LawEvent.class));
  }

  private static final class OneComplaint {

    private final NotedLaw law;
    private final Known known;
    private final List<Counted> counted = new ArrayList<>();
    private @Nullable ComplaintReceived received;
    private @Nullable Fact<ComplaintEvent> waiting;

    OneComplaint(NotedLaw law, Known known) {
      this.law = law;
      this.known = known;
    }

    List<Counted> count(List<Fact<ComplaintEvent>> facts) {
      ComplaintRecord record = null;
      for (Fact<ComplaintEvent> fact : facts) {
        boolean waited = record != null && record.awaitsReply();
        record = ComplaintRecord.after(record, fact.event());
        if (fact.event() instanceof ComplaintReceived it) {
          received = it;
          add(RECEIVED, fact);
        }
        if (!waited && record.awaitsReply()) {
          waiting = fact;
        } else if (fact.event() instanceof ComplaintReplied it) {
          add(it.repliedOn().isAfter(dueOn(record.runsFrom())) ? LATE : IN_TIME, fact);
          waits(it.repliedOn());
        }
      }
      waits(null);
      return counted;
    }

    private void waits(@Nullable LocalDate until) {
      Fact<ComplaintEvent> since = waiting;
      if (since != null) {
        LocalDate from = since.event().legalDate();
        during(OPEN, since, from, until);
        LocalDate overdue = dueOn(from).plusDays(1);
        if (until == null || overdue.isBefore(until)) {
          during(OVERDUE, since, overdue, until);
        }
        waiting = null;
      }
    }

    private LocalDate dueOn(LocalDate runsFrom) {
      return runsFrom.plusDays(law.on(runsFrom, known.at()).complaintReplyDays());
    }

    private void add(Figure figure, Fact<ComplaintEvent> fact) {
      ComplaintReceived it = Objects.requireNonNull(received);
      counted.add(
          Counted.on(
              figure,
              it.complaintId() + "#" + fact.id(),
              fact.event().legalDate(),
              List.of(it.province()),
              it.operatorId(),
              List.of(fact.id())));
    }

    private void during(
        Figure figure, Fact<ComplaintEvent> since, LocalDate from, @Nullable LocalDate until) {
      ComplaintReceived it = Objects.requireNonNull(received);
      counted.add(
          Counted.during(
              figure,
              it.complaintId(),
              from,
              until,
              List.of(it.province()),
              it.operatorId(),
              List.of(since.id())));
    }
  }
}
