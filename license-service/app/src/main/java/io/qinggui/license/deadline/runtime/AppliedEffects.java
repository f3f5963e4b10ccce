package io.qinggui.license.deadline.runtime;

import com.mongodb.client.model.Filters;
import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.platform.reference.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What applies to an operator and when, as documents to look for. Provinces with the same dates are
 * together: who has no license has it nowhere. An effect and a province are one text, by which few
 * are found among many.
 */
final class AppliedEffects {

  static final String EFFECT = "effect";
  static final String CODE = "code";
  private static final String SERVICE = "service";

  /** Effect and province, or every one. */
  static final String WHERE = "where";

  /** First day, and first day without it. */
  private static final String FROM = "from";

  private static final String UNTIL = "until";

  /** For what is not narrowed to one service or province. */
  private static final String EVERY = "*";

  /** Before and after all dates as texts. */
  private static final String EVER = "";

  private static final String NEVER = "~";

  private AppliedEffects() {}

  private record Group(Effect effect, String code, String service, String from, String until) {

    Document in(Set<String> provinces) {
      return new Document(EFFECT, effect.name())
          .append(CODE, code)
          .append(SERVICE, service)
          .append(WHERE, where(provinces))
          .append(FROM, from)
          .append(UNTIL, until);
    }

    private List<String> where(Set<String> provinces) {
      return provinces.containsAll(Provinces.ALL)
          ? List.of(AppliedEffects.where(effect, EVERY))
          : provinces.stream().map(it -> AppliedEffects.where(effect, it)).toList();
    }
  }

  static List<Document> of(List<Reason> timeline) {
    Map<Group, Set<String>> groups = new LinkedHashMap<>();
    for (Reason reason : timeline) {
      Effect effect = reason.effect();
      if (effect != null) {
        Service service = reason.scope().service();
        Group group =
            new Group(
                effect,
                reason.code(),
                service == null ? EVERY : service.name(),
                reason.interval().start().map(Object::toString).orElse(EVER),
                reason.interval().end().map(Object::toString).orElse(NEVER));
        String province = reason.scope().province();
        groups
            .computeIfAbsent(group, any -> new TreeSet<>())
            .add(province == null ? EVERY : province);
      }
    }
    List<Document> documents = new ArrayList<>();
    groups.forEach((group, provinces) -> documents.add(group.in(provinces)));
    return documents;
  }

  /** A document that is one of those that are looked for. */
  static Bson meeting(StandingQuery query) {
    String date = query.date().toString();
    List<Bson> conditions = new ArrayList<>();
    conditions.add(Filters.eq(EFFECT, query.effect().name()));
    conditions.add(Filters.lte(FROM, date));
    conditions.add(Filters.gt(UNTIL, date));
    String code = query.code();
    if (code != null) {
      conditions.add(Filters.eq(CODE, code));
    }
    Service service = query.service();
    if (service != null) {
      conditions.add(Filters.in(SERVICE, service.name(), EVERY));
    }
    String province = query.province();
    if (province != null) {
      conditions.add(
          Filters.in(WHERE, where(query.effect(), province), where(query.effect(), EVERY)));
    }
    return Filters.and(conditions);
  }

  private static String where(Effect effect, String province) {
    return effect + " " + province;
  }
}
