using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

namespace Shop.Disposals
{
	public class InFinally(IConfiguration config)
	{
		public async Task CountAsync()
		{
			var client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);
			try
			{
				await Task.Delay(client.Users.GetHashCode() % 2);
			}
			finally
			{
				// Its sockets are few.
				client.Dispose();
			}
		}

		public async Task<int> CountBothAsync(bool isDry)
		{
			IManagementApiClient client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);
			if (isDry)
			{
				client.Dispose();
				return 0;
			}
			await Task.Delay(client.Users.GetHashCode() % 2);
			client?.Dispose();
			return 1;
		}

		public void Use(IManagementConnection connection)
		{
			var client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);
			using (client)
			{
				Console.WriteLine(client.Users.ToString() + connection);
			}
		}
	}

	public class InStatement(IConfiguration config)
	{
		public void Use(bool isDone)
		{
			var client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);
			if (isDone)
				client.Dispose();
		}

		public void Replace()
		{
			var client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);
			client.Dispose();
			client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);
			client.Dispose();
		}
	}

	public class Pool(IConfiguration config) : IDisposable
	{
		private readonly ConcurrentDictionary<string, ManagementApiClient> _clients = new();

		public ManagementApiClient For(string tenant) =>
			_clients.GetOrAdd(tenant, static (_, settings) => new ManagementApiClient(settings["Auth0:Token"], settings["Auth0:Domain"]), config);

		public void Dispose()
		{
			foreach (var client in _clients.Values)
				client.Dispose();
		}
	}

	public class OwnPool(IConfiguration config) : IDisposable
	{
		private readonly ConcurrentDictionary<string, ManagementApiClient> _clients = new();

		public ManagementApiClient For(string tenant) => _clients.GetOrAdd(tenant, _ => new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]));

		public void Dispose()
		{
			foreach (var client in _clients.Values)
				client.Dispose();
		}
	}

	public sealed class Fixture(IConfiguration config)
	{
		public IManagementApiClient? Management { get; private set; }

		public Task InitializeAsync()
		{
			Management = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);
			return Task.CompletedTask;
		}

		public Task DisposeAsync()
		{
			Management?.Dispose();
			return Task.CompletedTask;
		}
	}

	public sealed class Undisposed : IDisposable
	{
		private readonly System.IO.MemoryStream _stream = new();
		private readonly IManagementApiClient _client;

		// Nobody disposes of it.
		public Undisposed(IConfiguration config) => _client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);

		public object Users => _client.Users;

		public void Dispose() => _stream.Dispose();
	}

	// What is renewed is disposed of in two places, its handler in one.
	public class Renewed(IConfiguration config) : IDisposable
	{
		private ManagementApiClient? renewed;

		public void Renew()
		{
			renewed?.Dispose();
			renewed = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);
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
				renewed = null;
			}
		}
	}

	public class Finalized(IConfiguration config)
	{
		private ManagementApiClient? _client;

		public object Users => (_client ??= new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"])).Users;

		protected virtual void Dispose(bool disposing)
		{
			if (disposing)
				_client?.Dispose();
		}
	}

	public sealed class Two(IConfiguration config) : IDisposable
	{
		private readonly Dictionary<string, ManagementApiClient> _clients = new();
		private ManagementApiClient? _own;

		public object Own => _own ??= new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);

		public void Fill(string name) => _clients[name] = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);

		public void Dispose()
		{
			foreach (var (_, client) in _clients)
			{
				client.Dispose();
			}
			_own?.Dispose();
		}
	}

	public sealed class SharedByAll : IDisposable
	{
		private static ManagementApiClient? s_client;

		public SharedByAll(IConfiguration config) => s_client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);

		public object Users => s_client!.Users;

		public void Dispose()
		{
			s_client?.Dispose();
		}
	}

	public sealed class InExpression(IConfiguration config) : IDisposable
	{
		private readonly object _lock = new();
		private ManagementApiClient? _client;

		public void Open()
		{
			lock (_lock)
			{
				_client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);
			}
		}

		// Closes it.
		public void Dispose() => _client?.Dispose(); // for good
	}

	public sealed class KeepsAndGives(IConfiguration config) : IDisposable
	{
		private ManagementApiClient? _client;

		public object Users => (_client ??= new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"])).Users;

		public IManagementApiClient Create() => new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]);

		public void Dispose()
		{
			_client?.Dispose();
		}
	}

	public sealed class WithoutRoom(IConfiguration config)
	{
		private ManagementApiClient? _client;

		public object Users => (_client = new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"])).Users;

		public Task DisposeAsync() => Task.Run(() => _client?.Dispose());
	}

	public sealed class GivesAway(IConfiguration config) : IDisposable
	{
		private readonly List<ManagementApiClient> _clients = new();

		public void Add(ICollection<ManagementApiClient> others)
		{
			others.Add(new ManagementApiClient(config["Auth0:Token"], config["Auth0:Domain"]));
		}

		public void Dispose()
		{
			_clients.ForEach(client => client.Dispose());
		}
	}
}
