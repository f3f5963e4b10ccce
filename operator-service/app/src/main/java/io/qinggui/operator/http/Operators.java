package io.qinggui.operator.http;

import com.mongodb.client.model.Filters;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.projection.NameKey;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadYourWrites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The operators as the read model shows them. */
public final class Operators {

  private final ReadModel documents;
  private final Progress progress;
  private final ReadYourWrites freshness;

  /**
   * @param documents of {@link io.qinggui.operator.projection.OperatorsProjection}
   * @param progress of that projection
   * @param freshness waits a moment for it
   */
  public Operators(ReadModel documents, Progress progress, ReadYourWrites freshness) {
    this.documents = documents;
    this.progress = progress;
    this.freshness = freshness;
  }

  /**
   * What to look for.
   *
   * @param name part of the name, however it is written
   */
  record Search(@Nullable String name, @Nullable String province, @Nullable Kind kind) {

    Bson filter() {
      List<Bson> all = new ArrayList<>();
      all.add(Filters.exists("name"));
      if (name != null) {
        all.add(Filters.regex("nameKey", Pattern.compile(Pattern.quote(NameKey.of(name)))));
      }
      if (province != null) {
        all.add(Filters.eq("province", province));
      }
      if (kind != null) {
        all.add(Filters.eq("kind", kind.name()));
      }
      return Filters.and(all);
    }
  }

  /** The operator, when it is registered. */
  OperatorView get(String operatorId) {
    freshness.catchUp(progress::await);
    return documents
        .get(operatorId)
        .filter(each -> each.containsKey("name"))
        .map(OperatorView::of)
        .orElseThrow(
            () -> ProblemException.notFound("operator-unknown", Map.of("operatorId", operatorId)));
  }

  Page<OperatorView> find(Search search, PageRequest page) {
    List<Document> found = documents.page(search.filter(), page.after(), page.limit() + 1);
    return Page.of(found, page, each -> each.getString("_id")).map(OperatorView::of);
  }
}
