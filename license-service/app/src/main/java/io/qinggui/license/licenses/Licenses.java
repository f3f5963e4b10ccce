package io.qinggui.license.licenses;

import com.mongodb.client.model.Filters;
import io.qinggui.license.rules.fact.Service;
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

/** The licenses as the read model shows them. */
public final class Licenses {

  private final ReadModel documents;
  private final Progress progress;
  private final ReadYourWrites freshness;

  /**
   * @param documents of {@link LicensesProjection}
   * @param progress of that projection
   * @param freshness waits a moment for it
   */
  public Licenses(ReadModel documents, Progress progress, ReadYourWrites freshness) {
    this.documents = documents;
    this.progress = progress;
    this.freshness = freshness;
  }

  /** What to look for; service and province within one grant. */
  record Search(@Nullable String operatorId, @Nullable Service service, @Nullable String province) {

    Bson filter() {
      List<Bson> all = new ArrayList<>();
      if (operatorId != null) {
        all.add(Filters.eq(LicenseDocument.OPERATOR, operatorId));
      }
      List<Bson> grant = new ArrayList<>();
      if (service != null) {
        grant.add(Filters.eq(LicenseDocument.SERVICE, service.name()));
      }
      if (province != null) {
        grant.add(Filters.eq(LicenseDocument.PROVINCES, province));
      }
      if (!grant.isEmpty()) {
        all.add(Filters.elemMatch(LicenseDocument.GRANTS, Filters.and(grant)));
      }
      return all.isEmpty() ? new Document() : Filters.and(all);
    }
  }

  /** A license and the version of its stream. */
  record Versioned(LicenseView license, long version) {}

  Versioned get(String licenseNumber) {
    freshness.catchUp(progress::await);
    return documents
        .get(licenseNumber)
        .map(found -> new Versioned(LicenseDocument.view(found), LicenseDocument.version(found)))
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "license-unknown", Map.of("licenseNumber", licenseNumber)));
  }

  Page<LicenseView> find(Search search, PageRequest page) {
    List<Document> found = documents.page(search.filter(), page.after(), page.limit() + 1);
    return Page.of(found, page, each -> each.getString("_id")).map(LicenseDocument::view);
  }
}
