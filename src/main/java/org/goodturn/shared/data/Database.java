package org.goodturn.shared.data;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * SQL for what entities are no good at: lists that join, reports, batches. Inside a transaction it shares the
 * transaction's connection, and row-level security holds for it as for everything else.
 */
@Singleton
class Database {

    private static final RowMapperFactory RECORDS = (type, config) -> {
        var row = GenericTypes.getErasedType(type);
        return row.isRecord() ? Optional.of(ConstructorMapper.of(row)) : Optional.empty();
    };

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource database) {
        return Jdbi.create(database)
                .registerRowMapper(RECORDS)
                // what is wrong with a statement, and not of whom it speaks: exceptions reach the log
                .configure(StatementExceptions.class, told -> told.setMessageRendering(MessageRendering.NONE));
    }
}
