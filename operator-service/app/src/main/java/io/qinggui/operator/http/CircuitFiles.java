package io.qinggui.operator.http;

import com.mongodb.client.model.Filters;
import io.qinggui.operator.projection.CircuitFilesProjection;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadYourWrites;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Carriers' files on the users of international circuits, as the read model shows them. */
public final class CircuitFiles {

  private final ReadModel documents;
  private final Progress progress;
  private final ReadYourWrites freshness;

  /**
   * @param documents of {@link CircuitFilesProjection}
   * @param progress of that projection
   * @param freshness waits a moment for it
   */
  public CircuitFiles(ReadModel documents, Progress progress, ReadYourWrites freshness) {
    this.documents = documents;
    this.progress = progress;
    this.freshness = freshness;
  }

  CircuitFileView get(String carrierId, String userOperatorId) {
    freshness.catchUp(progress::await);
    return documents
        .get(CircuitFilesProjection.idOf(carrierId, userOperatorId))
        .map(CircuitFileView::of)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "circuit-file-unknown",
                    Map.of("carrierId", carrierId, "userOperatorId", userOperatorId)));
  }

  Page<CircuitFileView> of(String carrierId, PageRequest page) {
    List<Document> found =
        documents.page(Filters.eq("carrierId", carrierId), page.after(), page.limit() + 1);
    return Page.of(found, page, each -> each.getString("_id")).map(CircuitFileView::of);
  }
}
