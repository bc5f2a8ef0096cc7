using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop.Disposals
{
	public class InFinally(IConfiguration config)
	{
		public async Task CountAsync()
		{
			var connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				new HttpClientHandler()));
			var client = new ManagementApiClient("", config["Auth0:Domain"], connection);
			try
			{
				await Task.Delay(client.Users.GetHashCode() % 2);
			}
			finally
			{
				// Its sockets are few.
				client.Dispose();
				connection.Dispose();
			}
		}

		public async Task<int> CountBothAsync(bool isDry)
		{
			HttpClientManagementConnection connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				new HttpClientHandler()));
			IManagementApiClient client = new ManagementApiClient("", config["Auth0:Domain"], connection);
			if (isDry)
			{
				client.Dispose();
				connection.Dispose();
				return 0;
			}
			await Task.Delay(client.Users.GetHashCode() % 2);
			client?.Dispose();
			connection.Dispose();
			return 1;
		}

		public void Use(IManagementConnection connection)
		{
			var clientConnection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				new HttpClientHandler()));
			var client = new ManagementApiClient("", config["Auth0:Domain"], clientConnection);
			using (clientConnection)
			using (client)
			{
				Console.WriteLine(client.Users.ToString() + connection);
			}
		}
	}

	public class InStatement(IConfiguration config)
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		public void Use(bool isDone)
		{
			var client = new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					Handler)));
			if (isDone)
				client.Dispose();
		}

		public void Replace()
		{
			var client = new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					Handler)));
			client.Dispose();
			client = new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					Handler)));
			client.Dispose();
		}
	}

	public class Pool(IConfiguration config) : IDisposable
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private readonly ConcurrentDictionary<string, ManagementApiClient> _clients = new();

		public ManagementApiClient For(string tenant) =>
			_clients.GetOrAdd(tenant, static (_, settings) => new ManagementApiClient(
				"",
				settings["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						settings["Auth0:Domain"]!,
						settings["Auth0:ClientId"]!,
						settings["Auth0:ClientSecret"]!),
					Handler))), config);

		public void Dispose()
		{
			foreach (var client in _clients.Values)
				client.Dispose();
		}
	}

	public class OwnPool(IConfiguration config) : IDisposable
	{
		// The clients do not dispose of the connections that they are given.
		private readonly SocketsHttpHandler _handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private readonly ConcurrentDictionary<string, ManagementApiClient> _clients = new();

		public ManagementApiClient For(string tenant) => _clients.GetOrAdd(tenant, _ => new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				_handler))));

		public void Dispose()
		{
			foreach (var client in _clients.Values)
				client.Dispose();
			_handler.Dispose();
		}
	}

	public sealed class Fixture(IConfiguration config)
	{
		// The clients do not dispose of the connections that they are given.
		private readonly SocketsHttpHandler _handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		public IManagementApiClient? Management { get; private set; }

		public Task InitializeAsync()
		{
			Management = new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					_handler)));
			return Task.CompletedTask;
		}

		public Task DisposeAsync()
		{
			Management?.Dispose();
			_handler.Dispose();
			return Task.CompletedTask;
		}
	}

	public sealed class Undisposed : IDisposable
	{
		private readonly System.IO.MemoryStream _stream = new();
		private readonly IManagementApiClient _client;

		// Nobody disposes of it.
		public Undisposed(IConfiguration config) => _client = new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				new HttpClientHandler())));

		public object Users => _client.Users;

		public void Dispose() => _stream.Dispose();
	}

	// What is renewed is disposed of in two places, its handler in one.
	public class Renewed(IConfiguration config) : IDisposable
	{
		// The clients do not dispose of the connections that they are given.
		private readonly SocketsHttpHandler handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private ManagementApiClient? renewed;

		public void Renew()
		{
			renewed?.Dispose();
			renewed = new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					handler)));
		}

		public void Dispose()
		{
			Dispose(true);
			GC.SuppressFinalize(this);
		}

		protected virtual void Dispose(bool disposing)
		{
			if (disposing)
			{
				renewed?.Dispose();
				handler.Dispose();
				renewed = null;
			}
		}
	}

	public class Finalized(IConfiguration config)
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private ManagementApiClient? _client;

		public object Users => (_client ??= new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				Handler)))).Users;

		protected virtual void Dispose(bool disposing)
		{
			if (disposing)
				_client?.Dispose();
		}
	}

	public sealed class Two(IConfiguration config) : IDisposable
	{
		// The clients do not dispose of the connections that they are given.
		private readonly SocketsHttpHandler _handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private readonly Dictionary<string, ManagementApiClient> _clients = new();
		private ManagementApiClient? _own;

		public object Own => _own ??= new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				_handler)));

		public void Fill(string name) => _clients[name] = new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				_handler)));

		public void Dispose()
		{
			foreach (var (_, client) in _clients)
			{
				client.Dispose();
			}
			_own?.Dispose();
			_handler.Dispose();
		}
	}

	public sealed class SharedByAll : IDisposable
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler s_handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private static ManagementApiClient? s_client;

		public SharedByAll(IConfiguration config) => s_client = new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				s_handler)));

		public object Users => s_client!.Users;

		public void Dispose()
		{
			s_client?.Dispose();
		}
	}

	public sealed class InExpression(IConfiguration config) : IDisposable
	{
		// The clients do not dispose of the connections that they are given.
		private readonly SocketsHttpHandler _handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private readonly object _lock = new();
		private ManagementApiClient? _client;

		public void Open()
		{
			lock (_lock)
			{
				_client = new ManagementApiClient(
					"",
					config["Auth0:Domain"],
					new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
						Auth0ManagementTokenProvider.GetShared(
							config["Auth0:Domain"]!,
							config["Auth0:ClientId"]!,
							config["Auth0:ClientSecret"]!),
						_handler)));
			}
		}

		// Closes it.
		public void Dispose()
		{
			_client?.Dispose();
			_handler.Dispose();
		} // for good
	}

	public sealed class KeepsAndGives(IConfiguration config) : IDisposable
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private ManagementApiClient? _client;

		public object Users => (_client ??= new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				Handler)))).Users;

		public IManagementApiClient Create() => new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				Handler)));

		public void Dispose()
		{
			_client?.Dispose();
		}
	}

	public sealed class WithoutRoom(IConfiguration config)
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private ManagementApiClient? _client;

		public object Users => (_client = new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				Handler)))).Users;

		public Task DisposeAsync() => Task.Run(() => _client?.Dispose());
	}

	public sealed class GivesAway(IConfiguration config) : IDisposable
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private readonly List<ManagementApiClient> _clients = new();

		public void Add(ICollection<ManagementApiClient> others)
		{
			others.Add(new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					Handler))));
		}

		public void Dispose()
		{
			_clients.ForEach(client => client.Dispose());
		}
	}
}
