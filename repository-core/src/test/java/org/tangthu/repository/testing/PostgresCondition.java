package org.tangthu.repository.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

final class PostgresCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return PostgresFixture.address().isPresent()
                ? ConditionEvaluationResult.enabled("PostgreSQL is configured")
                : Completeness.missing(
                        context,
                        PostgresFixture.VARIABLE + " does not name a PostgreSQL database, such as "
                                + "jdbc:postgresql://localhost/tangthu?user=tangthu&password=tangthu");
    }
}
