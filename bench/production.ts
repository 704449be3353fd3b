/** As the program runs for its users: graphql-js checks its own objects at length anywhere else. Imported first. */
process.env['NODE_ENV'] ??= 'production';
