/**
 * The walls between merchants. Three locks, each of which must hold alone: keys that begin with the merchant, row-level
 * security in PostgreSQL fed by {@link org.goodturn.shared.tenancy.WallOnConnection}, and Hibernate's tenant column.
 */
package org.goodturn.shared.tenancy;
