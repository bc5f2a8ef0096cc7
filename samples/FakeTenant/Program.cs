using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using FakeTenant;
using Microsoft.Extensions.Configuration;

// dotnet run --project samples/FakeTenant -- [--AcceptLegacyTokens true] [--TokenLifetime 00:05:00]
IConfiguration arguments = new ConfigurationBuilder().AddCommandLine(args).Build();
var options = new FakeTenantOptions();
try
{
    options = new FakeTenantOptions
    {
        AcceptLegacyTokens = arguments.GetValue("AcceptLegacyTokens", options.AcceptLegacyTokens),
        TokenLifetime = arguments.GetValue("TokenLifetime", options.TokenLifetime),
    };
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

await using FakeTenantServer server = await FakeTenantServer.StartAsync(options);

Console.WriteLine($"# https://{options.Host}/ for programs that run in this shell:");
foreach (KeyValuePair<string, string> variable in server.ClientEnvironment)
{
    Console.WriteLine($"export {variable.Key}={variable.Value}");
}

Console.WriteLine("# Ctrl+C ends it.");
var stop = new TaskCompletionSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stop.Task;
return 0;

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.TrySetResult();
}
