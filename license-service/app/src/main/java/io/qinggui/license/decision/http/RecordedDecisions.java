package io.qinggui.license.decision.http;

import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.standing.runtime.LicenseHolders;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Clocks;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executes decisions again, from a ledger alone and without the service: a question with both
 * clocks gets the bytes that the service answered. For whoever checks them later.
 */
public final class RecordedDecisions {

  private static final long FILES_KEPT = 20_000;

  /** Writes what the mapper of HTTP writes; a test holds the one against the other. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Standings standings;
  private final LawBook law;
  private final Decisions decisions;

  /**
   * @param ledger of the license service, or as much of it as the questions need
   * @param catalog reads stored events
   */
  public RecordedDecisions(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    this.law = new LawBook(ledger, catalog);
    this.standings = new Standings(new OperatorFiles(ledger, catalog, FILES_KEPT), law);
    this.decisions =
        new Decisions(
            standings,
            new LicenseHolders(ledger, catalog, FILES_KEPT),
            new Clocks(ledger, InstantSource.system()));
  }

  /** What follows from the ledger for operators. */
  public Standings standings() {
    return standings;
  }

  /** The rulebook of the ledger. */
  public LawBook law() {
    return law;
  }

  /**
   * A question in its one spelling, with both clocks.
   *
   * @param question in JSON
   * @param validAt when it names none
   * @param knownAt when it names none
   * @throws IllegalArgumentException when it is no whole question
   */
  public byte[] spelled(byte[] question, Instant validAt, Instant knownAt) {
    QuestionBody asked = read(question);
    Instant valid = asked.validAt() == null ? validAt : asked.validAt();
    Instant known = asked.knownAt() == null ? knownAt : asked.knownAt();
    return JSON.writeValueAsBytes(at(canonical(asked), valid, known));
  }

  /**
   * The answer to a question with both clocks.
   *
   * @throws IllegalArgumentException when it is no whole question, or lacks a clock
   */
  public byte[] answer(byte[] question) {
    return answer(question, null);
  }

  /**
   * The answer as of another moment of knowledge.
   *
   * @param knownAt instead of that of the question, unless it is {@code null}
   * @throws IllegalArgumentException when it is no whole question, or lacks a clock
   */
  public byte[] answer(byte[] question, @Nullable Instant knownAt) {
    QuestionBody asked = read(question);
    Instant known = knownAt == null ? asked.knownAt() : knownAt;
    if (asked.validAt() == null || known == null) {
      throw new IllegalArgumentException("a question with one answer has both clocks");
    }
    QuestionBody canonical = canonical(asked);
    return JSON.writeValueAsBytes(decisions.answer(canonical, new AsOf(asked.validAt(), known)));
  }

  private static QuestionBody read(byte[] question) {
    try {
      QuestionBody read = JSON.readValue(question, QuestionBody.class);
      if (read == null || read.question() == null) {
        throw new IllegalArgumentException("it does not say what is asked");
      }
      return read;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no question: " + e.getOriginalMessage(), e);
    }
  }

  private static QuestionBody canonical(QuestionBody asked) {
    try {
      return Inquiries.read("", asked).canonical();
    } catch (ProblemException e) {
      throw new IllegalArgumentException("not a whole question: " + e.errors(), e);
    }
  }

  private static QuestionBody at(QuestionBody it, Instant validAt, Instant knownAt) {
    return new QuestionBody(
        it.question(),
        it.operatorId(),
        it.licenseNumber(),
        it.lessorId(),
        it.resource(),
        it.purpose(),
        it.service(),
        it.province(),
        it.services(),
        it.provinces(),
        it.appliedOn(),
        it.year(),
        validAt,
        knownAt);
  }
}
