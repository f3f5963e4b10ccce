package io.qinggui.inspection.http;

import com.mongodb.client.model.Filters;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadYourWrites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Cases as the read model shows them. */
public final class Cases {

  private final ReadModel documents;
  private final Progress progress;
  private final ReadYourWrites freshness;

  /**
   * @param documents of {@link io.qinggui.inspection.projection.CasesProjection}
   * @param progress of that projection
   * @param freshness waits a moment for it
   */
  public Cases(ReadModel documents, Progress progress, ReadYourWrites freshness) {
    this.documents = documents;
    this.progress = progress;
    this.freshness = freshness;
  }

  /**
   * What to look for.
   *
   * @param operatorId either party
   */
  record Search(
      @Nullable String operatorId,
      @Nullable String province,
      @Nullable ViolationKind kind,
      @Nullable Phase state) {

    Bson filter() {
      List<Bson> all = new ArrayList<>();
      if (operatorId != null) {
        all.add(Filters.eq("parties", operatorId));
      }
      if (province != null) {
        all.add(Filters.eq("province", province));
      }
      if (kind != null) {
        all.add(Filters.eq("kind", kind.name()));
      }
      if (state != null) {
        all.add(Filters.eq("state", state.name()));
      }
      return all.isEmpty() ? new Document() : Filters.and(all);
    }
  }

  Document get(String caseId) {
    freshness.catchUp(progress::await);
    return documents
        .get(caseId)
        .orElseThrow(() -> ProblemException.notFound("case-unknown", Map.of("caseId", caseId)));
  }

  Page<Document> find(Search search, PageRequest page) {
    List<Document> found = documents.page(search.filter(), page.after(), page.limit() + 1);
    return Page.of(found, page, each -> each.getString("_id"));
  }
}
