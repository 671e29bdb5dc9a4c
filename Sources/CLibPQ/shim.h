#include <libpq-fe.h>

/* Swift does not import macros of character constants as characters. */
static const int libpq_sqlstate = PG_DIAG_SQLSTATE;
static const int libpq_message = PG_DIAG_MESSAGE_PRIMARY;
static const int libpq_detail = PG_DIAG_MESSAGE_DETAIL;
static const int libpq_table = PG_DIAG_TABLE_NAME;
static const int libpq_constraint = PG_DIAG_CONSTRAINT_NAME;
