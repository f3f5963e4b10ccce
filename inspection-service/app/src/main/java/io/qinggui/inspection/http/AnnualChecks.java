package io.qinggui.inspection.http;

import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.ReadYourWrites;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Annual checks as the read model shows them. */
public final class AnnualChecks {

  private final ReadModel documents;
  private final Progress progress;
  private final ReadYourWrites freshness;

  /**
   * @param documents of {@link io.qinggui.inspection.projection.AnnualChecksProjection}
   * @param progress of that projection
   * @param freshness waits a moment for it
   */
  public AnnualChecks(ReadModel documents, Progress progress, ReadYourWrites freshness) {
    this.documents = documents;
    this.progress = progress;
    this.freshness = freshness;
  }

  /** The checks of a license; an operator does not learn whether another's license was checked. */
  AnnualChecksView get(String licenseNumber, Caller caller) {
    freshness.catchUp(progress::await);
    Optional<Document> found = documents.get(licenseNumber);
    caller.require(
        caller.mayReadAll()
            || found.filter(each -> caller.isOperator(each.getString("operatorId"))).isPresent());
    return found
        .map(AnnualChecksView::of)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "annual-check-unknown", Map.of("licenseNumber", licenseNumber)));
  }
}
