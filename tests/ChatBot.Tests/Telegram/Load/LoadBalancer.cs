using System.Diagnostics;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Load;

/// <summary>nginx with <c>deploy/nginx-webhook.conf</c> before several copies, as NETWORK.md sets it up.</summary>
internal sealed class LoadBalancer : IDisposable
{
    private readonly Process nginx;

    private LoadBalancer(Process nginx, Uri address) => (this.nginx, Address) = (nginx, address);

    /// <summary>Where updates are brought.</summary>
    public Uri Address { get; }

    /// <summary>Starts it.</summary>
    /// <param name="folder">For its files.</param>
    /// <param name="copies">The addresses that the copies listen on.</param>
    public static LoadBalancer Start(string folder, IReadOnlyList<Uri> copies)
    {
        var port = FreePort.Find();
        var location = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx-webhook.conf"));
        const string one = "http://127.0.0.1:8090";
        if (!location.Contains(one, StringComparison.Ordinal))
            throw new InvalidOperationException($"nginx-webhook.conf does not hand on to {one}");

        File.WriteAllText(Path.Combine(folder, "location.conf"), location.Replace(one, "http://copies", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), $$"""
            worker_processes 1; daemon off; pid {{folder}}/pid; error_log /dev/null;
            events { worker_connections 1000; }
            http {
                client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/answer; access_log off;
                upstream copies { {{string.Concat(copies.Select(copy => $"server {copy.Authority}; "))}} keepalive 32; }
                server { listen 127.0.0.1:{{port}}; include {{folder}}/location.conf; }
            }
            """);
        var nginx = Process.Start(new ProcessStartInfo("nginx", ["-p", folder, "-c", Path.Combine(folder, "nginx.conf")]))!;
        return new LoadBalancer(nginx, new Uri($"http://127.0.0.1:{port}{copies[0].AbsolutePath}"));
    }

    public void Dispose()
    {
        nginx.Kill(entireProcessTree: true);
        nginx.WaitForExit();
        nginx.Dispose();
    }
}
