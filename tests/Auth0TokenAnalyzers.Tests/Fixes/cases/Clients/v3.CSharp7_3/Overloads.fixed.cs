using System;
using System.Net.Http;
using Auth0.Core.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
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
			return new ManagementApiClient(
				"",
				_config["Auth0:Domain"],
				new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						_config["Auth0:Domain"],
						_config["Auth0:Management:ClientId"],
						_config["Auth0:Management:ClientSecret"]),
					new HttpClientHandler()));
		}

		public IManagementApiClient ByUri()
		{
			return new ManagementApiClient(
				"",
				new Uri("https://example.auth0.com/api/v2"),
				DiagnosticsHeader.Suppress,
				new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						"example.auth0.com",
						_config["Auth0:Management:ClientId"],
						_config["Auth0:Management:ClientSecret"]),
					new HttpClientHandler()));
		}

		public IManagementApiClient ThroughProxy()
		{
			return new ManagementApiClient(
				"",
				_config["Auth0:Domain"],
				new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						_config["Auth0:Domain"],
						_config["Auth0:Management:ClientId"],
						_config["Auth0:Management:ClientSecret"]),
					new HttpClientHandler { UseProxy = true }));
		}

		public ApiConnection Connection()
		{
			return new ApiConnection(
				"",
				"https://example.auth0.com/api/v2",
				DiagnosticsHeader.Default,
				new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						"example.auth0.com",
						_config["Auth0:Management:ClientId"],
						_config["Auth0:Management:ClientSecret"]),
					new HttpClientHandler()));
		}
	}
}
