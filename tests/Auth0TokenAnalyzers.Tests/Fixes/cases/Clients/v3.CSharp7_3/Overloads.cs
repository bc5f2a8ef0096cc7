using System;
using System.Net.Http;
using Auth0.Core.Http;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

namespace Accounts
{
	public class UserDirectory
	{
		private readonly IConfiguration _config;

		public UserDirectory(IConfiguration config)
		{
			_config = config;
		}

		public IManagementApiClient ByDomain()
		{
			return new ManagementApiClient(_config["Auth0:ManagementApiToken"], _config["Auth0:Domain"]);
		}

		public IManagementApiClient ByUri()
		{
			string token = Environment.GetEnvironmentVariable("AUTH0_TOKEN");
			return new ManagementApiClient(token, new Uri("https://example.auth0.com/api/v2"), DiagnosticsHeader.Suppress);
		}

		public IManagementApiClient ThroughProxy()
		{
			return new ManagementApiClient(_config["Auth0:ManagementApiToken"], _config["Auth0:Domain"], new HttpClientHandler { UseProxy = true });
		}

		public ApiConnection Connection()
		{
			return new ApiConnection(_config["Auth0:ManagementApiToken"], "https://example.auth0.com/api/v2", DiagnosticsHeader.Default);
		}
	}
}
