package io.qinggui.inspection.credit.http;

import io.qinggui.inspection.credit.CreditMethod;
import io.qinggui.inspection.credit.http.CreditEvaluationsController.Evaluation;
import io.qinggui.inspection.credit.http.CreditMethodsController.Method;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.SingleFactRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.language.CreditEvaluationEvent;
import io.qinggui.inspection.language.CreditMethodEvent;
import io.qinggui.inspection.language.CreditMethodEvent.CreditMethodPublished;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Methods and evaluations: rules, and the lists of them. */
@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

  static final String OPERATOR = "operatorId";
  static final String METHOD = "method";

  @Bean
  DossierRules<?> creditMethodRules() {
    return new SingleFactRules<>(
            CreditMethodEvent.class,
            "/publishedOn",
            (it, filer) -> filer.actsFor(((CreditMethodPublished) it).publisher()))
        .unless(CreditMethod::refusal);
  }

  @Bean
  DossierRules<?> creditEvaluationRules() {
    return new SingleFactRules<>(
        CreditEvaluationEvent.class,
        "/evaluatedOn",
        (it, filer) -> filer.isOfficer() || filer.evaluator());
  }

  @Bean
  RecordProjection<DossierEvent, Method> creditMethodsProjection(Dossiers dossiers) {
    return dossiers.projection(
        "credit-methods", CreditMethodEvent.class, Method.class, Method::after);
  }

  @Bean
  ReadModel<Method> creditMethods(
      Projections projections, RecordProjection<DossierEvent, Method> projection) {
    return projections.readModel(projection);
  }

  @Bean
  FoldedStreams<CreditMethodEvent, Method> creditMethodStreams(Dossiers dossiers) {
    return dossiers.streams(CreditMethodEvent.class, Method::after);
  }

  @Bean
  RecordProjection<DossierEvent, Evaluation> creditEvaluationsProjection(Dossiers dossiers) {
    return dossiers
        .projection(
            "credit-evaluations", CreditEvaluationEvent.class, Evaluation.class, Evaluation::after)
        .searchable(OPERATOR, Evaluation::operatorId)
        .searchable(METHOD, Evaluation::method);
  }

  @Bean
  ReadModel<Evaluation> creditEvaluations(
      Projections projections, RecordProjection<DossierEvent, Evaluation> projection) {
    return projections.readModel(projection);
  }
}
