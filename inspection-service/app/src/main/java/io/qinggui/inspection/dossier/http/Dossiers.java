package io.qinggui.inspection.dossier.http;

import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierCommand.CorrectFact;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Clocks;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every kind of dossier does with a request. */
@Component
public final class Dossiers {

  private final Commands<InspectionEvent> commands;
  private final WriteAnswers answers;
  private final Ledger ledger;
  private final EventCatalog<InspectionEvent> catalog;
  private final BodyReader bodies;
  private final Clocks clocks;
  private final Today today;

  Dossiers(
      Commands<InspectionEvent> commands,
      WriteAnswers answers,
      Ledger ledger,
      EventCatalog<InspectionEvent> catalog,
      BodyReader bodies,
      Clocks clocks,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.ledger = ledger;
    this.catalog = catalog;
    this.bodies = bodies;
    this.clocks = clocks;
    this.today = today;
  }

  /** The streams of a kind, each as the view that its facts come to. */
  public <E extends DossierEvent, V> FoldedStreams<E, V> streams(
      Class<E> facts, FoldedStreams.Fold<E, V> fold) {
    return new FoldedStreams<>(ledger, catalog, facts, fold);
  }

  /**
   * The read model of a kind, keyed by the dossiers' streams.
   *
   * @param name of the projection
   */
  public <E extends DossierEvent, V extends Record> RecordProjection<DossierEvent, V> projection(
      String name, Class<E> facts, Class<V> view, FoldedStreams.Fold<E, V> fold) {
    return new RecordProjection<DossierEvent, V>(
            name,
            catalog,
            DossierEvent.class,
            view,
            DossierEvent::dossier,
            (before, event) ->
                facts.isInstance(event) ? fold.after(before, facts.cast(event)) : before)
        .correctable(stream -> ledger.readStream(stream, 0));
  }

  /** What takes the place of wrong facts. */
  public Replacements<InspectionEvent, DossierCommand> replacements() {
    return new Replacements<>(ledger, catalog, bodies);
  }

  /** The command for a fact. */
  public FileFact command(DossierEvent fact, CommandRequest request) {
    return new FileFact(fact, request.caller().filer(), today.date());
  }

  /**
   * Records a fact, and answers with what the dossier comes to right after it.
   *
   * @param path of the dossier
   * @param view of the dossier
   */
  public <V, T> Created<T> file(
      DossierEvent fact,
      CommandRequest request,
      String path,
      FoldedStreams<?, V> streams,
      Function<V, T> view) {
    return answers.created(
        commands.send(command(fact, request), request.context()),
        applied -> path,
        applied -> view.apply(after(applied, fact.dossier(), streams)));
  }

  /** As it was right after the write, so that a repeated one is answered the same. */
  private static <V> V after(
      Outcome.Applied<InspectionEvent> applied, String dossier, FoldedStreams<?, V> streams) {
    Instant then = applied.recorded().getLast().entry().recordedAt();
    return streams.find(dossier, then).orElseThrow().view();
  }

  /** Puts a fact of a dossier right. */
  public Created<CorrectionAnswer> correct(
      String dossier,
      CorrectionBody body,
      CommandRequest request,
      String path,
      Replacements<InspectionEvent, DossierCommand> replacements) {
    CorrectFact command =
        new CorrectFact(
            dossier,
            request.caller().filer(),
            body.eventId(),
            body.reason(),
            replacements.read(dossier, body, request),
            new EventIds(request.commandId()));
    return answers.created(
        commands.send(command, request.context()),
        applied -> path,
        applied -> CorrectionAnswer.of(applied, body.eventId()));
  }

  /**
   * A dossier as it was known.
   *
   * @throws ProblemException 404 when there was none
   */
  public <V> Versioned<V> get(
      FoldedStreams<?, V> streams, String dossier, @Nullable Instant knownAt) {
    Instant known = clocks.asOf(null, knownAt, "/query/knownAt").knownAt();
    return streams
        .find(dossier, known)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "dossier-unknown",
                    Map.of("id", dossier.substring(dossier.lastIndexOf('/') + 1))));
  }
}
